/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.text.Library;
import java.util.Comparator;
import java.util.List;

/** Everything that happens in a stream, in the order of publication. Immutable once made. */
public final class CountyLife {
    private final DemoOptions options;
    private final Library library = new Library();
    private final LifeDraft draft;
    private final List<Node> nodes;

    public CountyLife(long seed, DemoOptions options, Plot plot) {
        this(seed, options, plot, "");
    }

    /**
     * @param series tells the ids of its items from those of other lives
     */
    public CountyLife(long seed, DemoOptions options, Plot plot, String series) {
        this.options = options;
        this.draft = new LifeDraft(options, library);
        this.nodes = draft.nodes;
        plot.play(seed, draft);
        // Stable, so that equal seconds keep the order of planning.
        nodes.sort(Comparator.comparingLong(node -> node.at));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).number(series, i);
        }
    }

    public DemoOptions options() {
        return options;
    }

    public Library library() {
        return library;
    }

    /** All items, those beyond retention included. */
    public List<Node> nodes() {
        return nodes;
    }

    /** The bursts, in the order of planting. */
    public List<PlantedBurst> bursts() {
        return draft.bursts;
    }

    /** What must call nobody. */
    public List<CalmEvent> calm() {
        return draft.calm;
    }

    /** What collectors send again. */
    public List<Resend> resends() {
        return draft.resends;
    }

    /** The items that must be counted. */
    public List<Node> counted() {
        return nodes.stream().filter(node -> !node.cascade.ancient).toList();
    }

    /** The threads that must be counted, in the order of publication. */
    public List<Cascade> threads() {
        return counted().stream()
                .filter(node -> node.kind == Kind.ORIGINAL)
                .map(node -> node.cascade)
                .toList();
    }
}
