// SPDX-License-Identifier: MIT
#include "export/merges.hpp"

#include "export/text.hpp"

namespace elchi {

void write_merges(const KnowledgeGraph& graph, OutputBuffer& out) {
    for (KnowledgeGraph::VertexIndex at = 0; at < graph.vertices(); ++at) {
        const Vertex& vertex = graph[at];
        for (const MergeReason& merge : vertex.merged) {
            out << "{\"node\": ";
            write_json_string(out, vertex.id);
            out << ", \"type\": ";
            write_json_string(out, vertex.type);
            out << ", \"report\": ";
            write_json_string(out, merge.alias);
            out << ", \"reason\": ";
            write_json_string(out, merge.reason);
            out << "}\n";
        }
    }
}

}  // namespace elchi
