/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Voices;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.record.ArrivalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The totals of a demo folder. */
public final class SummaryTruth {
    private final CountyLife life;

    public SummaryTruth(CountyLife life) {
        this.life = life;
    }

    public DemoSummary summary(ArrivalFiles arrived) {
        List<Node> events =
                life.counted().stream().filter(node -> node.kind != Kind.ORIGINAL).toList();
        int reposts = (int) events.stream().filter(node -> node.kind == Kind.REPOST).count();
        List<Node> loud = events.stream().filter(node -> node.author == Voices.LOUD).toList();
        Cascade loudThread = loud.isEmpty() ? null : loud.get(0).cascade;
        return new DemoSummary(
                life.threads().size(),
                events.size(),
                reposts,
                events.size() - reposts,
                BeijingTime.seconds(events.get(0).at),
                BeijingTime.seconds(events.get(events.size() - 1).at),
                (int) events.stream().mapToInt(node -> node.author).distinct().count(),
                0,
                arrived.duplicates(),
                arrived.updates(),
                arrived.malformed(),
                arrived.beyondRetention(),
                arrived.early(),
                loudThread == null ? "" : loudThread.root().id(),
                (int) loud.stream().filter(node -> node.cascade == loudThread).count());
    }

    public static void write(DemoSummary summary, long seed, DemoOptions options, Path path)
            throws IOException {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("cascades", summary.cascades());
        json.put("events", summary.events());
        json.put("reposts", summary.reposts());
        json.put("comments", summary.comments());
        json.put("first_event", summary.firstEvent());
        json.put("last_event", summary.lastEvent());
        json.put("distinct_authors", summary.distinctAuthors());
        json.put("events_with_unknown_root", summary.eventsWithUnknownRoot());
        json.put("seed", seed);
        json.put("start", BeijingTime.seconds(options.startMillis()));
        json.put("duration", options.duration().toString());
        json.put("items", options.items());
        json.put("duplicates", summary.duplicates());
        json.put("updates", summary.updates());
        json.put("malformed", summary.malformed());
        json.put("beyond_retention", summary.beyondRetention());
        json.put("early", summary.early());
        json.put("loud_thread", summary.loudThread());
        json.put("loud_comments", summary.loudComments());
        // The platform's line separator would make the bytes depend on the machine.
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));
        Files.write(path, new ObjectMapper().writer(printer).writeValueAsBytes(json));
    }
}
