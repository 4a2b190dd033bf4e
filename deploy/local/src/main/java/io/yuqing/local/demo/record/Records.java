/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.record;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.yuqing.local.demo.arrival.Arrival;
import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Voices;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes items in the form of the wire contract. One instance is for one thread. */
public final class Records {
    private final JsonFactory json = new JsonFactory();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private final Fakes fakes;
    private final Wording wording;

    public Records(CountyLife life) {
        this.fakes = new Fakes(life.library());
        this.wording = new Wording(life.library(), fakes);
    }

    /** The raw personal data in the lines written so far. */
    public Fakes fakes() {
        return fakes;
    }

    /** The line as it arrives, damaged if it is to be. */
    public byte[] arrival(Arrival arrival) {
        byte[] intact = write(arrival.node(), arrival.snapshot(), arrival.collectedAt());
        return arrival.fault() == null ? intact : arrival.fault().damage(intact, arrival.node());
    }

    /** The line as it arrives the first time, intact. */
    public byte[] collected(Node node, long collectedAt) {
        return write(node, 1, collectedAt);
    }

    /** The line of the ordered file: the last snapshot, and no word on when it was collected. */
    public byte[] settled(Node node) {
        return write(node, node.cascade.snapshots(), null);
    }

    private byte[] write(Node node, int snapshot, Long collectedAt) {
        line.reset();
        try (JsonGenerator out = json.createGenerator(line, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeStringField("id", node.id());
            if (node.kind.isComment()) {
                comment(out, node);
            } else {
                post(out, node, snapshot);
            }
            if (collectedAt != null) {
                out.writeStringField("collected_at", BeijingTime.millis(collectedAt));
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A demo record cannot be written to memory.", e);
        }
        return line.toByteArray();
    }

    private void post(JsonGenerator out, Node node, int snapshot) throws IOException {
        Source source = node.cascade.source;
        Wording.Said said = wording.of(node);
        out.writeStringField("platform", source.platform);
        out.writeStringField("channel", source.channel);
        out.writeStringField("url", source.url(node.id()));
        author(out, node);
        out.writeStringField("title", said.title());
        out.writeStringField("text", said.text());
        out.writeStringField("root_id", node.cascade.root().id());
        out.writeStringField("parent_id", node.parent == null ? null : node.parent.id());
        out.writeStringField("kind", node.kind.code);
        if (node.kind == Kind.ORIGINAL) {
            if (node.cascade.region != null) {
                out.writeStringField("region", node.cascade.region);
            }
            engagement(out, Engagement.at(node.cascade, snapshot));
        }
    }

    private void comment(JsonGenerator out, Node node) throws IOException {
        out.writeStringField("post_id", node.cascade.root().id());
        out.writeStringField("parent_id", node.parent.kind.isComment() ? node.parent.id() : null);
        author(out, node);
        out.writeStringField("text", wording.of(node).text());
        out.writeStringField("platform", node.cascade.source.platform);
    }

    private void author(JsonGenerator out, Node node) throws IOException {
        String raw = Voices.rawId(node.author);
        fakes.author(raw);
        out.writeStringField("author", raw);
        out.writeStringField("published_at", BeijingTime.seconds(node.at));
    }

    private static void engagement(JsonGenerator out, Engagement seen) throws IOException {
        out.writeObjectFieldStart("engagement");
        out.writeNumberField("likes", seen.likes());
        out.writeNumberField("comments", seen.comments());
        out.writeNumberField("reposts", seen.reposts());
        out.writeNumberField("views", seen.views());
        out.writeEndObject();
    }
}
