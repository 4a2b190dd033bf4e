/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that happens in the county, in the order of publication. Immutable once made. */
final class CountyLife {
    private final DemoOptions options;
    private final Library library = new Library();
    private final List<Node> nodes = new ArrayList<>();

    CountyLife(long seed, DemoOptions options) {
        this.options = options;
        CascadeGrower grower = new CascadeGrower(options, new Voices(options.items()), nodes);
        new BurstPlanter(options, library, grower).plant(seed);
        OrdinaryLife ordinary = new OrdinaryLife(options, library, grower, nodes);
        ordinary.fill(Dice.of(seed, -1));
        ordinary.ancient(Dice.of(seed, -2));
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
