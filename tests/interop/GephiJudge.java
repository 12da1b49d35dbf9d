// SPDX-License-Identifier: MIT
// Imports a GraphML file as Gephi's "Open" does with nothing changed in its dialog and prints the resulting graph,
// one JSON object a line: {"node": ...}, {"edge": ...} and {"issue": ...} for what Gephi complained of.

import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.spi.Processor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class GephiJudge {
    private static final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    private static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder result = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                result.append('\\').append(c);
            } else if (c < 0x20) {
                result.append(String.format("\\u%04x", (int) c));
            } else {
                result.append(c);
            }
        }
        return result.append('"').toString();
    }

    // Columns beyond those that Gephi adds itself: the program's own attributes.
    private static String columns(Element element) {
        StringBuilder result = new StringBuilder("{");
        for (Column column : element.getTable()) {
            Object value = column.isProperty() ? null : element.getAttribute(column);
            if (value != null) {
                result.append(result.length() > 1 ? ", " : "")
                        .append(quoted(column.getTitle())).append(": ").append(quoted(value.toString()));
            }
        }
        return result.append('}').toString();
    }

    // A report keeps its issues in a file of its own, which can be read only once the report is closed.
    private static void complain(Report report) {
        if (report == null) {
            return;
        }
        report.close();
        for (Issue issue : report.getIssuesList(1000)) {
            out.printf("{\"issue\": %s, \"level\": %s}%n", quoted(issue.getMessage()), quoted(String.valueOf(issue.getLevel())));
        }
    }

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new File(arguments[0]));
        if (container == null) {
            System.err.println("Gephi has no importer for " + arguments[0]);
            System.exit(1);
        }
        container.verify();
        complain(container.getReport());
        Processor processor = new DefaultProcessor();
        imports.process(container, processor, workspace);
        complain(processor.getReport());

        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        DirectedGraph graph = model.getDirectedGraph();
        for (Node node : graph.getNodes()) {
            out.printf("{\"node\": %s, \"label\": %s, \"x\": %s, \"y\": %s, \"size\": %s, \"r\": %d, \"g\": %d, \"b\": %d, \"columns\": %s}%n",
                    quoted(node.getId().toString()), quoted(node.getLabel()), node.x(), node.y(), node.size(),
                    node.getColor().getRed(), node.getColor().getGreen(), node.getColor().getBlue(), columns(node));
        }
        for (Edge edge : graph.getEdges()) {
            Object kind = edge.getTypeLabel();
            out.printf("{\"edge\": %s, \"source\": %s, \"target\": %s, \"kind\": %s, \"label\": %s, \"weight\": %s, \"directed\": %s, \"columns\": %s}%n",
                    quoted(edge.getId().toString()), quoted(edge.getSource().getId().toString()),
                    quoted(edge.getTarget().getId().toString()), quoted(kind == null ? null : kind.toString()),
                    quoted(edge.getLabel()), edge.getWeight(), edge.isDirected(), columns(edge));
        }
        out.flush();
        System.exit(out.checkError() ? 1 : 0);
    }
}
