// SPDX-License-Identifier: MIT
// Reads a GraphML file with Boost's own reader and prints what it understood, one node or edge a line, sorted:
//   node <type> <label>
//   edge <label of the source> <label> <label of the target>
// Fields are separated by tabs; tab, line feed and backslash in a field are written \t, \n and \\.
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/range/iterator_range.hpp>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Node {
    std::string label;
    std::string type;
};

struct Link {
    std::string label;
    double weight = 0;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Link>;

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\t') {
            result += "\\t";
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\\') {
            result += "\\\\";
        } else {
            result += c;
        }
    }
    return result;
}

void print(const char* path) {
    std::ifstream file(path, std::ios::binary);
    file.exceptions(std::ios::badbit);
    if (!file) {
        throw std::runtime_error(std::string("cannot open ") + path);
    }
    Graph graph;
    boost::dynamic_properties properties(boost::ignore_other_properties);
    properties.property("label", boost::get(&Node::label, graph));
    properties.property("type", boost::get(&Node::type, graph));
    properties.property("label", boost::get(&Link::label, graph));
    properties.property("weight", boost::get(&Link::weight, graph));
    boost::read_graphml(file, graph, properties);

    std::vector<std::string> lines;
    for (const auto node : boost::make_iterator_range(boost::vertices(graph))) {
        lines.push_back("node\t" + escaped(graph[node].type) + '\t' + escaped(graph[node].label));
    }
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        lines.push_back("edge\t" + escaped(graph[boost::source(edge, graph)].label) + '\t' + escaped(graph[edge].label) + '\t' +
                        escaped(graph[boost::target(edge, graph)].label));
        if (!(graph[edge].weight > 0)) {
            throw std::runtime_error("an edge without a positive weight: " + lines.back());
        }
    }
    std::sort(lines.begin(), lines.end());
    for (const auto& line : lines) {
        std::cout << line << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: read_graphml FILE.graphml\n";
        return 2;
    }
    try {
        print(argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << argv[1] << ": " << error.what() << '\n';
        return 1;
    }
}
