/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import io.yuqing.connector.notify.Attachment;
import io.yuqing.connector.notify.FileSender;
import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.report.shelf.Entry;
import io.yuqing.report.shelf.Flaw;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.PaperFile;
import io.yuqing.report.shelf.Shelf;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a paper to a list, and notes what came of it; who has it already does not get it again,
 * whether the gateway was restarted since or not.
 */
final class PaperMail {
    /** One digit a recipient, in the order of the list. */
    private static final Pattern REACHED = Pattern.compile("已送达的（按名单次序）：([01]+)");

    private static final int SEAL = 16;

    private final Shelf shelf;
    private final FileSender sender;

    PaperMail(Shelf shelf, FileSender sender) {
        this.shelf = shelf;
        this.sender = sender;
    }

    /** How often it failed; none after it went well. */
    static int failures(Paper paper) {
        return isSent(paper)
                ? 0
                : (int) paper.history().stream().filter(each -> each.step() == Step.MAIL).count();
    }

    static boolean isSent(Paper paper) {
        return paper.last(Step.MAIL).map(each -> !each.faulty()).orElse(false);
    }

    /** Whether it is to be sent now. */
    static boolean isDue(Paper paper, Instant now) {
        Instant last = Instant.ofEpochMilli(paper.last(Step.MAIL).map(Entry::at).orElse(0L));
        return !isSent(paper)
                && Step.MAIL.isFrom(paper.state())
                && Attempts.isDue(failures(paper), last, now);
    }

    /**
     * One attempt.
     *
     * @param before what else is to be told, such as that the paper of the day before failed
     */
    void send(Paper paper, List<String> before) throws IOException, ShelfException {
        List<Flaw> flaws = shelf.flaws(paper);
        if (!flaws.isEmpty()) {
            shelf.note(paper.id(), Step.MAIL, Hand.OF_MACHINE, flaws.get(0).sentence(), true);
            return;
        }
        byte[] docx = Files.readAllBytes(shelf.file(paper, PaperFile.DOCX));
        Attachment file = new Attachment(fileName(paper), PaperFile.DOCX.type(), docx);
        Receipt receipt = sender.send(notice(paper, before), List.of(file), reached(paper));
        shelf.note(paper.id(), Step.MAIL, Hand.OF_MACHINE, said(receipt), !receipt.isDelivered());
    }

    private static String fileName(Paper paper) {
        return paper.facts().title().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", " ").strip()
                + "（草稿）.docx";
    }

    private Notice notice(Paper paper, List<String> before) {
        List<Line> lines = new ArrayList<>();
        before.forEach(each -> lines.add(Line.of(Span.bold(each))));
        if (paper.facts().doubts() > 0) {
            lines.add(Line.of(Span.bold("数字存疑 " + paper.facts().doubts() + " 处，见文首；查清之前请不要引用。")));
        }
        lines.add(Line.of("附件由系统按数据自动生成，未经审核；审核、签发在值班台“报告”里办。"));
        lines.add(Line.of("记录的封印：" + shelf.seal().substring(0, SEAL)));
        return new Notice(
                "report:" + paper.id(),
                paper.facts().doubts() > 0 ? Tone.RED : Tone.GREY,
                paper.facts().title() + "（草稿）",
                lines,
                null,
                false);
    }

    private static long reached(Paper paper) {
        String note = paper.last(Step.MAIL).map(Entry::note).orElse("");
        Matcher matcher = REACHED.matcher(note);
        long done = 0;
        if (matcher.find()) {
            for (int place = 0; place < matcher.group(1).length(); place++) {
                done |= matcher.group(1).charAt(place) == '1' ? 1L << place : 0;
            }
        }
        return done;
    }

    private static String said(Receipt receipt) {
        String count = receipt.partsDelivered() + "/" + receipt.parts() + " 个地址送达";
        if (receipt.isDelivered()) {
            return count;
        }
        StringBuilder digits = new StringBuilder();
        for (int place = 0; place < receipt.parts(); place++) {
            digits.append((receipt.done() >> place & 1) == 1 ? '1' : '0');
        }
        return count
                + "，"
                + String.join(
                                " ",
                                receipt.reason().label(),
                                receipt.code(),
                                receipt.reason().remedy())
                        .strip()
                + "；已送达的（按名单次序）："
                + digits;
    }
}
