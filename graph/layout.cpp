// SPDX-License-Identifier: MIT
#include "graph/layout.hpp"

#include <boost/graph/connected_components.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "graph/fingerprint.hpp"

namespace elchi {

namespace {

constexpr double spacing = 240;          // between neighbours, in the units of Gephi
constexpr int rounds = 80;               // of moving all vertices
constexpr double reach = 3 * spacing;    // beyond it vertices do not push each other away
constexpr double border = 5000;
constexpr double least_size = 4;
constexpr double greatest_size = 100;    // a radius: Gephi draws it twice as wide
constexpr double breadth = 1.5;          // of a drawing to its height: labels and screens are wide
constexpr double margin = 150;           // between the rims of two vertices
constexpr int shoves = 40;               // rounds of moving vertices apart
constexpr double source_pull = 0.1;      // of the edge to an article: every vertex has one

using Point = boost::convex_topology<2>::point;
using Difference = boost::convex_topology<2>::point_difference;

struct Tie {
    double pull = 0;
};
using Drawing = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Tie>;

Point spot(double x, double y) {
    Point result;
    result[0] = x;
    result[1] = y;
    return result;
}

// xorshift64*: the same numbers on every machine, which the distributions of <random> do not promise.
class Noise {
public:
    explicit Noise(std::uint64_t seed) : state_(seed | 1U) {}

    /// From -0.5 to 0.5.
    double next() {
        state_ ^= state_ >> 12U;
        state_ ^= state_ << 25U;
        state_ ^= state_ >> 27U;
        const std::uint64_t bits = (state_ * 2685821657736338717ULL) >> 40U;  // 24 bits are exact in a double
        return static_cast<double>(bits) / 16777216.0 - 0.5;
    }

private:
    std::uint64_t state_;
};

// The plane without borders. Its own norm, because Boost's goes through long double, whose digits machines differ in.
class Plane : public boost::convex_topology<2> {
public:
    Plane(double side, Noise& noise) : side_(side), noise_(noise) {}

    [[nodiscard]] static double norm(const Difference& delta) {
        return std::sqrt(delta[0] * delta[0] + delta[1] * delta[1]);
    }
    [[nodiscard]] double distance(const Point& left, const Point& right) const { return norm(difference(left, right)); }
    // No displacement at all comes as not-a-number.
    [[nodiscard]] static Point adjust(const Point& from, const Difference& delta) {
        return delta[0] == delta[0] && delta[1] == delta[1] ? spot(from[0] + delta[0], from[1] + delta[1]) : from;
    }
    [[nodiscard]] static Point bound(const Point& at) { return at; }
    [[nodiscard]] Difference extent() const { return difference(spot(side_, side_), spot(0, 0)); }
    [[nodiscard]] static double volume(const Difference& delta) { return delta[0] * delta[1]; }
    [[nodiscard]] Point random_point() const {
        const double x = noise_.next() * side_;
        return spot(x, noise_.next() * side_);
    }

private:
    double side_;
    Noise& noise_;
};

// Pairs of vertices near enough to push each other away, by the cells of a grid.
class NearPairs {
public:
    explicit NearPairs(const std::vector<Point>& positions) : positions_(positions) {}

    template <typename Graph, typename ApplyForce>
    void operator()(const Graph&, ApplyForce apply) const {
        std::map<std::pair<long, long>, std::vector<std::size_t>> cells;
        for (std::size_t at = 0; at < positions_.size(); ++at) {
            cells[cell_of(positions_[at])].push_back(at);
        }
        for (const auto& [cell, members] : cells) {
            push_apart(members, members, apply);
            for (const auto& [right, up] : {std::pair(1L, -1L), std::pair(1L, 0L), std::pair(1L, 1L), std::pair(0L, 1L)}) {
                const auto neighbour = cells.find({cell.first + right, cell.second + up});
                if (neighbour != cells.end()) {
                    push_apart(members, neighbour->second, apply);
                }
            }
        }
    }

private:
    static std::pair<long, long> cell_of(const Point& at) {
        return {static_cast<long>(std::floor(at[0] / reach)), static_cast<long>(std::floor(at[1] / reach))};
    }

    template <typename ApplyForce>
    static void push_apart(const std::vector<std::size_t>& ones, const std::vector<std::size_t>& others,
                           ApplyForce& apply) {
        const bool same = &ones == &others;
        for (std::size_t i = 0; i < ones.size(); ++i) {
            for (std::size_t j = same ? i + 1 : 0; j < others.size(); ++j) {
                apply(ones[i], others[j]);
                apply(others[j], ones[i]);
            }
        }
    }

    const std::vector<Point>& positions_;
};

// Large steps at first, none at the end.
class Cooling {
public:
    double operator()() {
        const double left = static_cast<double>(rounds - round_) / rounds;
        ++round_;
        return left <= 0 ? 0 : 2 * spacing * left * left;
    }

private:
    int round_ = 0;
};

// Draws one connected part. The forces are those of Fruchterman and Reingold with a fixed ideal distance; a hub pulls
// each of its many neighbours less, so that they find room around it.
std::vector<Point> draw(const Drawing& graph, const std::vector<std::uint64_t>& seeds) {
    const std::size_t count = boost::num_vertices(graph);
    const double side = spacing * std::sqrt(static_cast<double>(count));
    std::vector<Point> positions;
    for (const std::uint64_t seed : seeds) {
        Noise start(seed);
        start.next();
        const double x = start.next() * side;
        positions.push_back(spot(x, start.next() * side));
    }
    if (count < 2) {
        return positions;
    }
    Noise noise(seeds.front());
    const Plane plane(side, noise);
    const auto pull = [](Drawing::edge_descriptor edge, double, double distance, const Drawing& drawn) {
        const auto degree = std::max(boost::degree(boost::source(edge, drawn), drawn),
                                     boost::degree(boost::target(edge, drawn), drawn));
        return drawn[edge].pull * distance * distance / (spacing * std::sqrt(static_cast<double>(degree)));
    };
    const auto push = [](std::size_t, std::size_t, double, double distance, const Drawing&) {
        return distance > reach ? 0 : spacing * spacing / distance;
    };
    const auto index = boost::get(boost::vertex_index, graph);
    std::vector<Difference> displacements(count);
    boost::fruchterman_reingold_force_directed_layout(
        graph, boost::make_iterator_property_map(positions.begin(), index), plane, pull, push, NearPairs(positions),
        Cooling(), boost::make_iterator_property_map(displacements.begin(), index));
    return positions;
}

// Moves two vertices apart that lie upon each other; says whether they did.
bool shove(Point& one, Point& other, double room) {
    Point way = spot(other[0] - one[0], other[1] - one[1]);
    double distance = std::sqrt(way[0] * way[0] + way[1] * way[1]);
    if (distance >= room) {
        return false;
    }
    if (distance < 1) {
        way = spot(1, 0);
        distance = 1;
    }
    const double step = (room - distance) / (2 * distance);
    one = spot(one[0] - way[0] * step, one[1] - way[1] * step);
    other = spot(other[0] + way[0] * step, other[1] + way[1] * step);
    return true;
}

// Makes room for each vertex of a part as large as it is drawn, and for its label.
void make_room(std::vector<Point>& points, const std::vector<double>& sizes) {
    bool moved = true;
    for (int round = 0; moved && round < shoves; ++round) {
        moved = false;
        const NearPairs near(points);
        near(points, [&](std::size_t one, std::size_t other) {
            moved = (one < other && shove(points[one], points[other], sizes[one] + sizes[other] + margin)) || moved;
        });
    }
    for (Point& at : points) {
        at = spot(at[0] * breadth, at[1]);
    }
}

// Moves points so that their box begins at the origin; returns its width and height.
Point to_origin(std::vector<Point>& points) {
    Point low = points.front();
    Point high = points.front();
    for (const Point& at : points) {
        low = spot(std::min(low[0], at[0]), std::min(low[1], at[1]));
        high = spot(std::max(high[0], at[0]), std::max(high[1], at[1]));
    }
    for (Point& at : points) {
        at = spot(at[0] - low[0], at[1] - low[1]);
    }
    return spot(high[0] - low[0], high[1] - low[1]);
}

// One connected part: its vertices, by id, and their positions.
struct Part {
    std::vector<std::size_t> vertices;
    std::vector<Point> points;
    Point box = spot(0, 0);
};

// Parts side by side in rows, large ones first, about as wide as high.
void pack(std::vector<Part>& parts) {
    double area = 0;
    for (Part& part : parts) {
        part.box = to_origin(part.points);
        area += (part.box[0] + 2 * spacing) * (part.box[1] + 2 * spacing);
    }
    const double width = std::max(std::sqrt(area), parts.front().box[0]);
    double left = 0;
    double top = 0;
    double height = 0;
    for (Part& part : parts) {
        if (left > 0 && left + part.box[0] > width) {
            top += height + 2 * spacing;
            left = 0;
            height = 0;
        }
        for (Point& at : part.points) {
            at = spot(at[0] + left, at[1] + top);
        }
        left += part.box[0] + 2 * spacing;
        height = std::max(height, part.box[1]);
    }
}

// The vertices by id: everything is drawn in this order, whatever numbers the graph gives them.
std::vector<std::size_t> by_id(const KnowledgeGraph& graph) {
    std::vector<std::size_t> order(graph.vertices());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t vertex) -> const std::string& { return graph[vertex].id; });
    return order;
}

// Says where a vertex was read, not what it has to do with others.
bool to_source(const Edge& edge) { return edge.type == "reported_in"; }

// The edges between different vertices, each pair once, by the places of their ends in `order`.
std::map<std::pair<std::size_t, std::size_t>, Tie> neighbours(const KnowledgeGraph& graph,
                                                              const std::vector<std::size_t>& order) {
    std::vector<std::size_t> rank(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        rank[order[at]] = at;
    }
    std::map<std::pair<std::size_t, std::size_t>, Tie> pairs;
    const auto [begin, end] = boost::edges(graph.storage());
    for (auto edge = begin; edge != end; ++edge) {
        const std::size_t from = rank[boost::source(*edge, graph.storage())];
        const std::size_t to = rank[boost::target(*edge, graph.storage())];
        if (from != to) {
            double& pull = pairs[std::minmax(from, to)].pull;
            pull = std::max(pull, to_source(graph.storage()[*edge]) ? source_pull : 1);
        }
    }
    return pairs;
}

std::vector<Part> parts_of(const KnowledgeGraph& graph, const std::vector<std::size_t>& order,
                           const std::vector<Placement>& placements) {
    const auto pairs = neighbours(graph, order);
    Drawing whole(order.size());
    for (const auto& [ends, tie] : pairs) {
        boost::add_edge(ends.first, ends.second, tie, whole);
    }
    std::vector<std::size_t> component(order.size());
    const auto count = static_cast<std::size_t>(boost::connected_components(whole, component.data()));
    std::vector<Part> parts(count);
    std::vector<std::size_t> local(order.size());
    std::vector<std::vector<std::uint64_t>> seeds(count);
    std::vector<std::vector<double>> sizes(count);
    for (std::size_t at = 0; at < order.size(); ++at) {
        Part& part = parts[component[at]];
        local[at] = part.vertices.size();
        part.vertices.push_back(order[at]);
        seeds[component[at]].push_back(fnv1a(graph[order[at]].id));
        sizes[component[at]].push_back(placements[order[at]].size);
    }
    std::vector<Drawing> drawings;
    drawings.reserve(count);
    for (const Part& part : parts) {
        drawings.emplace_back(part.vertices.size());
    }
    for (const auto& [ends, tie] : pairs) {
        boost::add_edge(local[ends.first], local[ends.second], tie, drawings[component[ends.first]]);
    }
    for (std::size_t at = 0; at < count; ++at) {
        parts[at].points = draw(drawings[at], seeds[at]);
        make_room(parts[at].points, sizes[at]);
    }
    // Parts come in the order of their least ids; equal sizes keep it.
    std::ranges::stable_sort(parts, std::ranges::greater{}, [](const Part& part) { return part.vertices.size(); });
    return parts;
}

std::vector<Part> grid_of(const std::vector<std::size_t>& order) {
    const auto columns = static_cast<std::size_t>(std::sqrt(static_cast<double>(order.size()))) + 1;
    Part part;
    part.vertices = order;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const std::size_t row = at / columns;
        part.points.push_back(spot(spacing * static_cast<double>(at % columns), spacing * static_cast<double>(row)));
    }
    return {part};
}

double two_decimals(double value) {
    const double hundredths = value * 100;
    return static_cast<double>(static_cast<long long>(hundredths < 0 ? hundredths - 0.5 : hundredths + 0.5)) / 100;
}

// Around the centre, made smaller where it would leave the border.
void fit(std::vector<Placement>& placements) {
    const auto [left, right] = std::ranges::minmax(placements, {}, &Placement::x);
    const auto [low, high] = std::ranges::minmax(placements, {}, &Placement::y);
    const double x = (left.x + right.x) / 2;
    const double y = (low.y + high.y) / 2;
    const double half = std::max(right.x - left.x, high.y - low.y) / 2;
    const double scale = half > border ? border / half : 1;
    for (Placement& placement : placements) {
        placement.x = two_decimals((placement.x - x) * scale);
        placement.y = two_decimals((placement.y - y) * scale);
    }
}

std::vector<std::size_t> degrees(const KnowledgeGraph& graph) {
    std::vector<std::size_t> result(graph.vertices());
    const auto [begin, end] = boost::edges(graph.storage());
    for (auto edge = begin; edge != end; ++edge) {
        if (!to_source(graph.storage()[*edge])) {
            ++result[boost::source(*edge, graph.storage())];
            ++result[boost::target(*edge, graph.storage())];
        }
    }
    return result;
}

// The area of a vertex grows with its edges; those to articles do not count.
void add_sizes(std::vector<Placement>& placements, const KnowledgeGraph& graph) {
    std::vector<double> roots;
    for (const std::size_t degree : degrees(graph)) {
        roots.push_back(std::sqrt(static_cast<double>(degree)));
    }
    const auto [least, greatest] = std::ranges::minmax(roots);
    for (std::size_t vertex = 0; vertex < placements.size(); ++vertex) {
        const double share = greatest > least ? (roots[vertex] - least) / (greatest - least) : 0.0625;
        placements[vertex].size = two_decimals(least_size + share * (greatest_size - least_size));
    }
}

}  // namespace

std::vector<Placement> place_vertices(const KnowledgeGraph& graph) {
    std::vector<Placement> placements(graph.vertices());
    if (placements.empty()) {
        return placements;
    }
    const std::vector<std::size_t> order = by_id(graph);
    add_sizes(placements, graph);
    std::vector<Part> parts = order.size() > largest_drawn ? grid_of(order) : parts_of(graph, order, placements);
    pack(parts);
    for (const Part& part : parts) {
        for (std::size_t at = 0; at < part.vertices.size(); ++at) {
            placements[part.vertices[at]].x = part.points[at][0];
            placements[part.vertices[at]].y = part.points[at][1];
        }
    }
    fit(placements);
    return placements;
}

}  // namespace elchi
