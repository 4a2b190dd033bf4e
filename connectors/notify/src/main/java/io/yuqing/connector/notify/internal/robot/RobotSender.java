/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.SecretUnreadableException;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.internal.http.HttpPoster;
import io.yuqing.connector.notify.internal.http.HttpReply;
import io.yuqing.connector.notify.internal.secret.ReceiverSign;
import io.yuqing.connector.notify.internal.text.Graphemes;
import io.yuqing.connector.notify.internal.text.Splitter;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Sends a notice to a group robot, in several messages if it is long. */
public final class RobotSender implements Sender {

    /** No robot takes more than five at a moment, and nobody reads more on a phone. */
    private static final int MAX_PARTS = 5;

    private static final int MAX_TITLE_BYTES = 180;

    private final RobotConfig config;
    private final RobotProtocol protocol;
    private final HttpPoster poster;
    private final Clock clock;
    private final int maxParts;

    public RobotSender(RobotConfig config, Clock clock) {
        this(config, RobotProtocol.of(config.vendor()), clock);
    }

    RobotSender(RobotConfig config, RobotProtocol protocol, Clock clock) {
        this.config = config;
        this.protocol = protocol;
        this.clock = clock;
        poster = new HttpPoster(config.timeout());
        maxParts = Math.min(MAX_PARTS, config.rate().burst());
    }

    @Override
    public int parts(Notice notice) {
        return split(shortened(notice)).size();
    }

    @Override
    public boolean isWhole(Notice notice) {
        return !Splitter.isCutOff(split(shortened(notice)));
    }

    @Override
    public String receiver() {
        try {
            String token = RobotToken.read(config, protocol);
            return ReceiverSign.of(config.vendor().kind(), config.url(), token);
        } catch (SecretUnreadableException e) {
            // The attempt will say so.
            return "";
        }
    }

    @Override
    public Receipt send(Notice notice, long done) {
        long start = System.nanoTime();
        List<Notice> messages = messages(notice);
        String token;
        String secret;
        try {
            token = RobotToken.read(config, protocol);
            secret = config.secret() == null ? null : config.secret().read();
        } catch (SecretUnreadableException e) {
            return Verdict.of(Outcome.REJECTED, Reason.SETUP, e.getMessage())
                    .receipt(0, millisSince(start), messages.size(), done);
        }
        long delivered = done;
        Attempt attempt = new Attempt(Verdict.of(Outcome.DELIVERED, Reason.OK, ""), 0);
        for (int i = 0; i < messages.size() && attempt.verdict().isDelivered(); i++) {
            if ((delivered & 1L << i) != 0) {
                continue;
            }
            attempt = post(messages.get(i), token, secret);
            if (attempt.verdict().isDelivered()) {
                delivered |= 1L << i;
            }
        }
        return attempt.verdict()
                .receipt(attempt.httpStatus(), millisSince(start), messages.size(), delivered);
    }

    private Attempt post(Notice part, String token, String secret) {
        // The time is taken for each part: signatures age.
        var now = clock.instant();
        byte[] body = protocol.body(part, extras(part), secret, now);
        HttpReply reply =
                poster.post(
                        protocol.address(config.url(), token, secret, now),
                        protocol.headers(body, secret, now),
                        body);
        if (reply instanceof HttpReply.Answer answer) {
            Verdict verdict = RobotAnswers.verdict(protocol, answer, clock.instant());
            return new Attempt(verdict, answer.status());
        }
        return new Attempt(((HttpReply.NoAnswer) reply).verdict(), 0);
    }

    /** Package-private for the tests of sizes. */
    List<Notice> messages(Notice longNotice) {
        Notice notice = shortened(longNotice);
        List<List<Line>> parts = split(notice);
        List<Notice> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String label = parts.size() == 1 ? "" : " (" + (i + 1) + "/" + parts.size() + ")";
            messages.add(part(notice, parts.get(i), label, i == 0, i == parts.size() - 1));
        }
        return messages;
    }

    private List<List<Line>> split(Notice notice) {
        return new Splitter(maxParts, lines -> fits(notice, lines)).split(notice.lines());
    }

    /** No character has less than a byte: what is far too long need not be rendered. */
    private boolean fits(Notice notice, List<Line> lines) {
        long chars = 0;
        for (Line line : lines) {
            for (Span span : line.spans()) {
                chars += span.text().length();
            }
        }
        return chars <= config.maxBytes() && size(notice, lines) <= config.maxBytes();
    }

    /** Without what no reader will see, so that a name of a megabyte costs no more than others. */
    private Notice shortened(Notice notice) {
        int longest = config.maxBytes() * maxParts;
        return new Notice(
                notice.key(),
                notice.tone(),
                Graphemes.clip(notice.title(), MAX_TITLE_BYTES),
                notice.lines().stream().map(line -> line.cut(longest)).toList(),
                notice.link(),
                notice.mention());
    }

    /** As large as it can become: with the label of a part, the people to call and the link. */
    private int size(Notice notice, List<Line> lines) {
        Notice part = part(notice, lines, " (1/9)", true, true);
        return protocol.size(part, extras(part));
    }

    private Notice part(
            Notice notice, List<Line> lines, String label, boolean first, boolean last) {
        return new Notice(
                notice.key(),
                notice.tone(),
                notice.title() + label,
                lines,
                last ? link(notice) : null,
                first && notice.mention());
    }

    private RobotExtras extras(Notice part) {
        RobotExtras mentions =
                new RobotExtras(part.mention() ? config.mentions() : List.of(), null);
        return new RobotExtras(
                mentions.mentions(), missingKeyword(protocol.textOf(part, mentions)));
    }

    /** An address that would leave no room for words is left out. */
    private String link(Notice notice) {
        String link = notice.link();
        return link == null || link.length() > config.maxBytes() / 4 ? null : link;
    }

    private String missingKeyword(String text) {
        boolean missing =
                !config.keywords().isEmpty()
                        && config.keywords().stream().noneMatch(text::contains);
        return missing ? config.keywords().get(0) : null;
    }

    private static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }

    @Override
    public void close() {
        poster.close();
    }

    private record Attempt(Verdict verdict, int httpStatus) {}
}
