/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.county.Voices;
import io.yuqing.local.demo.text.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a plot is played: what it plants, and what it notes about it. Not thread-safe. */
public final class LifeDraft {
    public final DemoOptions options;
    public final Library library;
    public final CascadeGrower grower;
    public final List<Node> nodes = new ArrayList<>();
    final List<PlantedBurst> bursts = new ArrayList<>();
    public final List<CalmEvent> calm = new ArrayList<>();
    public final List<Resend> resends = new ArrayList<>();

    LifeDraft(DemoOptions options, Library library) {
        this.options = options;
        this.library = library;
        this.grower = new CascadeGrower(options, new Voices(options.items()), nodes);
    }

    /** Notes the threads planted since there were {@code from} nodes as one burst. */
    public void noteBurst(Topic topic, PlantedBurst.Shape shape, int from) {
        Set<Cascade> own =
                nodes.subList(from, nodes.size()).stream()
                        .map(node -> node.cascade)
                        .collect(Collectors.toSet());
        bursts.add(new PlantedBurst(topic, shape, own));
    }
}
