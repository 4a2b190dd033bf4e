/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.javalin.http.Context;
import io.yuqing.connector.collect.ChannelWords;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.adapters.Adapters;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.ingest.AdapterRun;
import io.yuqing.gateway.ingest.Batch;
import io.yuqing.gateway.ingest.BatchDesk;
import io.yuqing.gateway.ingest.BatchId;
import io.yuqing.gateway.ingest.ItemSender;
import io.yuqing.gateway.ingest.Receipt;
import io.yuqing.gateway.ingest.body.BodyForm;
import io.yuqing.gateway.ingest.body.FileSigns;
import io.yuqing.gateway.ingest.body.RawLine;
import io.yuqing.gateway.ingest.body.TooManyLinesException;
import io.yuqing.gateway.ingest.body.UnreadableBodyException;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.intake.send.Written.Range;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Takes one batch: who sends it, its lines, Kafka, the receipt. Thread-safe. */
final class BatchHandler {
    /** Half a minute for each four MiB is less than any line of today gives. */
    private static final Duration BODY_PATIENCE = Duration.ofMinutes(2);

    private static final Duration ROOM_PATIENCE = Duration.ofSeconds(2);
    private static final long KAFKA_RETRY_SECONDS = 10;
    private static final double NANOS = 1e9;
    private static final String BEGUN = "yuqing.begun";

    private final GatewayConfig config;
    private final ItemSender kafka;
    private final Function<Throwable, String> whyNot;
    private final Gate gate;
    private final GatewayMetrics metrics;
    private final Clock clock;

    /**
     * @param whyNot what is said of a Kafka that does not take a batch
     */
    BatchHandler(
            GatewayConfig config,
            ItemSender kafka,
            Function<Throwable, String> whyNot,
            Gate gate,
            GatewayMetrics metrics,
            Clock clock) {
        this.config = config;
        this.kafka = kafka;
        this.whyNot = whyNot;
        this.gate = gate;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Hands the lines of a body to the desk. */
    private interface Reading {
        void read(byte[] body, BodyForm form, BatchDesk desk, EdgeMasks edge);
    }

    void posts(Context request) {
        take(request, sender -> canonical(Stream.POST));
    }

    void comments(Context request) {
        take(request, sender -> canonical(Stream.COMMENT));
    }

    /** Records of other tools, by an adapter. */
    void items(Context request) {
        take(request, sender -> adapted(words(request, sender)));
    }

    private Reading adapted(AdapterRun.Words words) {
        return (body, form, desk, edge) -> {
            if (FileSigns.isNoText(body)) {
                throw Problem.of(
                        415,
                        "no_text",
                        "The body is a workbook, a database or a packed file, whatever its"
                                + " Content-Type says: import it with ./yuqing import FILE, or put"
                                + " it into the inbox.");
            }
            new AdapterRun(config.ingest(), config.retention(), edge)
                    .read(body, form, words, clock.instant(), desk);
        };
    }

    private Reading canonical(Stream stream) {
        return (body, form, desk, edge) -> {
            for (RawLine line : form.lines(body, config.limits().lines())) {
                desk.line(stream, line);
            }
        };
    }

    /**
     * @param reading how the lines of this sender are read; asked before anything is
     */
    private void take(Context request, Function<Sender, Reading> reading) {
        Sender sender = gate.known(request.header("Authorization"));
        AccessLog.sender(request, sender.name());
        try (Slots.Slot ignored = gate.enter(sender, ROOM_PATIENCE)) {
            Batch batch = read(request, sender, reading.apply(sender));
            AccessLog.batch(request, batch);
            boolean strict = "1".equals(request.queryParam("strict"));
            if (strict && batch.refusedCount() > 0) {
                metrics.batch(sender.name(), "bad_lines");
                answer(request, 422, Receipt.strict(batch));
                return;
            }
            Map<String, Map<Integer, Range>> written = send(batch);
            metrics.batch(sender.name(), "stored");
            metrics.lines(sender.name(), batch.accepted(), batch.refusedCount());
            answer(request, 202, Receipt.stored(batch, written));
        } catch (Problem problem) {
            metrics.batch(sender.name(), problem.error());
            throw problem;
        }
    }

    /** Whether some of the body was read. */
    static boolean hasBegun(Context request) {
        return request.attribute(BEGUN) != null;
    }

    private Batch read(Context request, Sender sender, Reading reading) {
        BodyForm form = RequestForm.form(request.header("Content-Type"));
        boolean packed = RequestForm.isPacked(request.header("Content-Encoding"));
        int most = config.limits().bodyBytes();
        if (request.req().getContentLengthLong() > most) {
            throw BoundedInput.tooLarge(most);
        }
        request.attribute(BEGUN, true);
        byte[] body =
                new BoundedInput(most, BODY_PATIENCE, System::nanoTime)
                        .read(request.bodyInputStream(), packed);
        metrics.bytes(sender.name(), body.length);
        Instant now = clock.instant();
        EdgeMasks edge = new EdgeMasks(config.edgeKey());
        BatchDesk desk =
                new BatchDesk(
                        BatchId.next(now.toEpochMilli()),
                        now,
                        config.limits().lines(),
                        config.ingest(),
                        edge,
                        sender.token()::speaksFor);
        try {
            reading.read(body, form, desk, edge);
        } catch (TooManyLinesException e) {
            throw Problem.of(413, "too_many_lines", e.getMessage() + " Nothing was written.");
        } catch (UnreadableBodyException e) {
            throw Problem.of(400, "unreadable", e.getMessage());
        }
        Batch batch = desk.batch();
        if (batch.received() == 0) {
            throw Problem.of(400, "empty", "The body has no line; nothing was written.");
        }
        sender.rate().spend(batch.received());
        return batch;
    }

    private Map<String, Map<Integer, Range>> send(Batch batch) {
        long start = System.nanoTime();
        try {
            Map<String, Map<Integer, Range>> written = kafka.send(batch.outgoing());
            metrics.acknowledged((System.nanoTime() - start) / NANOS);
            return written;
        } catch (NotStoredException e) {
            throw Problem.retry(
                    503,
                    "kafka_unavailable",
                    KAFKA_RETRY_SECONDS,
                    whyNot.apply(e)
                            + " Send the whole batch again later: what was stored of it already is"
                            + " not counted twice.");
        }
    }

    private AdapterRun.Words words(Context request, Sender sender) {
        String as = orEmpty(request.queryParam("as"));
        if (!as.isEmpty() && !Adapters.names().contains(as)) {
            throw Problem.of(
                    400,
                    "unknown_adapter",
                    "as must be one of " + String.join(", ", Adapters.names()) + ", or absent.");
        }
        String named = orEmpty(request.queryParam("channel"));
        String channel = ChannelWords.code(named);
        if (channel.isEmpty() && !named.isEmpty()) {
            throw Problem.of(
                    400, "unknown_channel", "channel must be one of the channels of the contract.");
        }
        String platform = orEmpty(request.queryParam("platform"));
        requireOwn(sender, platform);
        return new AdapterRun.Words(as, platform, channel);
    }

    /** Else every line would be refused for what the address of the request says. */
    private void requireOwn(Sender sender, String platform) {
        String code = config.ingest().platforms().code(platform);
        if (!code.isEmpty() && !sender.token().speaksFor(code)) {
            throw Problem.of(
                    403,
                    "not_your_platform",
                    "This token may not send items of the platform that the address names.");
        }
    }

    private static String orEmpty(String parameter) {
        return parameter == null ? "" : parameter.strip();
    }

    private static void answer(Context request, int status, byte[] json) {
        request.status(status).contentType("application/json").result(json);
    }
}
