/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a plot is played: what it plants, and what it notes about it. Not thread-safe. */
final class Stage {
    final DemoOptions options;
    final Library library;
    final CascadeGrower grower;
    final List<Node> nodes = new ArrayList<>();
    final List<PlantedBurst> bursts = new ArrayList<>();
    final List<CalmEvent> calm = new ArrayList<>();
    final List<Resend> resends = new ArrayList<>();

    Stage(DemoOptions options, Library library) {
        this.options = options;
        this.library = library;
        this.grower = new CascadeGrower(options, new Voices(options.items()), nodes);
    }

    /** Notes the threads planted since there were {@code from} nodes as one burst. */
    void noteBurst(Topic topic, PlantedBurst.Shape shape, int from) {
        Set<Cascade> own =
                nodes.subList(from, nodes.size()).stream()
                        .map(node -> node.cascade)
                        .collect(Collectors.toSet());
        bursts.add(new PlantedBurst(topic, shape, own));
    }
}
