// SPDX-License-Identifier: MIT
// GephiPreview FILE.graphml OUT.png|svg|pdf [WIDTH HEIGHT]: the picture that Gephi's own Preview makes of a graph file.

import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.PNGExporter;
import org.gephi.io.exporter.spi.Exporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.DependantOriginalColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class GephiPreview {
    // Gephi's own default is Arial, which has no letters for Kazakh and Uzbek on many systems.
    private static final String FONT = "DejaVu Sans";

    private static String type(Node node) {
        return String.valueOf(node.getAttribute("type"));
    }

    private static List<String> types(String property) {
        return List.of(System.getProperty(property, "").split(","));
    }

    // Of a crowded graph only the largest nodes can be named legibly.
    private static void hideLabels(DirectedGraph graph, int shown, List<String> unnamed) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.getNodes().toCollection()) {
            if (unnamed.contains(type(node))) {
                node.getTextProperties().setVisible(false);
            } else {
                nodes.add(node);
            }
        }
        nodes.sort(Comparator.comparingDouble((Node node) -> -node.size()).thenComparing(node -> node.getId().toString()));
        for (Node node : nodes.subList(Math.min(shown, nodes.size()), nodes.size())) {
            node.getTextProperties().setVisible(false);
        }
    }

    private static void leaveOut(DirectedGraph graph, List<String> types) {
        for (Node node : new ArrayList<>(graph.getNodes().toCollection())) {
            if (types.contains(type(node))) {
                graph.removeNode(node);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new File(arguments[0]));
        imports.process(container, new DefaultProcessor(), workspace);

        DirectedGraph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getDirectedGraph();
        leaveOut(graph, types("skip"));
        float left = 0, right = 0, bottom = 0, top = 0;
        for (Node node : graph.getNodes()) {
            left = Math.min(left, node.x());
            right = Math.max(right, node.x());
            bottom = Math.min(bottom, node.y());
            top = Math.max(top, node.y());
        }
        hideLabels(graph, Integer.getInteger("labels", Integer.MAX_VALUE), types("unnamed"));

        // Letters are measured in the graph's units, so that they come out equally large in every picture.
        float extent = Math.max(Math.max(right - left, top - bottom), 100);
        int letter = Math.max(1, Math.round(extent / 80));

        PreviewController preview = Lookup.getDefault().lookup(PreviewController.class);
        PreviewProperties properties = preview.getModel(workspace).getProperties();
        properties.putValue(PreviewProperty.BACKGROUND_COLOR, Color.WHITE);
        properties.putValue(PreviewProperty.SHOW_NODE_LABELS, Boolean.TRUE);
        properties.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, Boolean.FALSE);
        properties.putValue(PreviewProperty.NODE_LABEL_FONT, new Font(FONT, Font.PLAIN, letter));
        properties.putValue(PreviewProperty.NODE_LABEL_COLOR, new DependantOriginalColor(new Color(30, 30, 30)));
        properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, letter / 8f);
        properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
        properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 80f);
        properties.putValue(PreviewProperty.NODE_LABEL_SHORTEN, Boolean.TRUE);
        properties.putValue(PreviewProperty.NODE_LABEL_MAX_CHAR, 26);
        properties.putValue(PreviewProperty.NODE_BORDER_WIDTH, extent / 2000);
        properties.putValue(PreviewProperty.EDGE_CURVED, Boolean.TRUE);
        properties.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.SOURCE));
        properties.putValue(PreviewProperty.EDGE_OPACITY, 55f);
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT, Boolean.TRUE);
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT_MIN, extent / 1000);
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT_MAX, extent / 300);
        properties.putValue(PreviewProperty.ARROW_SIZE, letter / 12f);
        if (Boolean.getBoolean("edge.labels")) {
            properties.putValue(PreviewProperty.SHOW_EDGE_LABELS, Boolean.TRUE);
            properties.putValue(PreviewProperty.EDGE_LABEL_FONT, new Font(FONT, Font.PLAIN, Math.max(1, letter * 3 / 4)));
            properties.putValue(PreviewProperty.EDGE_LABEL_COLOR, new DependantOriginalColor(new Color(90, 90, 90)));
        }
        preview.refreshPreview(workspace);

        ExportController exports = Lookup.getDefault().lookup(ExportController.class);
        String name = arguments[1];
        Exporter exporter = exports.getExporter(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        exporter.setWorkspace(workspace);
        if (exporter instanceof PNGExporter) {
            ((PNGExporter) exporter).setWidth(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1600);
            ((PNGExporter) exporter).setHeight(arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1200);
        }
        exports.exportFile(new File(name), exporter);
        System.exit(0);
    }
}
