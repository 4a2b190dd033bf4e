/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.Comparator;
import java.util.List;

/** Everything that happens in a stream, in the order of publication. Immutable once made. */
final class CountyLife {
    private final DemoOptions options;
    private final Library library = new Library();
    private final Stage stage;
    private final List<Node> nodes;

    /** The demo. */
    CountyLife(long seed, DemoOptions options) {
        this(seed, options, new CountyPlot());
    }

    CountyLife(long seed, DemoOptions options, Plot plot) {
        this.options = options;
        this.stage = new Stage(options, library);
        this.nodes = stage.nodes;
        plot.play(seed, stage);
        // Stable, so that equal seconds keep the order of planning.
        nodes.sort(Comparator.comparingLong(node -> node.at));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).number(i);
        }
    }

    DemoOptions options() {
        return options;
    }

    Library library() {
        return library;
    }

    /** All items, those beyond retention included. */
    List<Node> nodes() {
        return nodes;
    }

    /** The bursts, in the order of planting. */
    List<PlantedBurst> bursts() {
        return stage.bursts;
    }

    /** What must call nobody. */
    List<CalmEvent> calm() {
        return stage.calm;
    }

    /** What collectors send again. */
    List<Resend> resends() {
        return stage.resends;
    }

    /** The items that must be counted. */
    List<Node> counted() {
        return nodes.stream().filter(node -> !node.cascade.ancient).toList();
    }

    /** The threads that must be counted, in the order of publication. */
    List<Cascade> threads() {
        return counted().stream()
                .filter(node -> node.kind == Kind.ORIGINAL)
                .map(node -> node.cascade)
                .toList();
    }
}
