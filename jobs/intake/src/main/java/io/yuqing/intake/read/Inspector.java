/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.Column;
import io.yuqing.connector.collect.RefusedLine;
import io.yuqing.connector.collect.Sink;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;

/** Reads each item as the jobs will, so that nothing is sent that they refuse. */
final class Inspector implements Sink {
    private final Setting setting;
    private final ItemDecoder decoder;
    private final FileReport report;
    private final Outcome outcome;

    Inspector(Setting setting, FileReport report, Outcome outcome) {
        this.setting = setting;
        this.decoder = new ItemDecoder(setting.ingest());
        this.report = report;
        this.outcome = outcome;
    }

    @Override
    public void item(CollectedItem item) {
        RecordKind kind = item.stream() == Stream.POST ? RecordKind.POST : RecordKind.COMMENT;
        Decoded decoded = decoder.decode(kind, "", 0, 0, setting.now().toEpochMilli(), item.json());
        if (decoded.isRejected()) {
            refuse(
                    new Refusal(
                            item.line(),
                            decoded.rejection.reason.code(),
                            DecoderWords.of(decoded.rejection.reason),
                            item.shown().get()));
        } else if (setting.since() != null && item.publishedAt().isBefore(setting.since())) {
            report.leftOut();
        } else {
            report.accepted(decoded.item, item.publishedAt().isBefore(setting.firstLive()));
            if (report.wantsExample()) {
                report.example(Example.of(decoded.item, item.json()));
            }
            if (isUnknown(decoded.item.platform)) {
                report.unknownPlatform(decoded.item.platform);
            }
            outcome.accepted(item);
        }
    }

    private boolean isUnknown(String platform) {
        return !platform.equals(Platforms.OTHER)
                && setting.ingest().platforms().counted(platform).equals(Platforms.OTHER);
    }

    @Override
    public void refused(RefusedLine line) {
        refuse(new Refusal(line.line(), line.flaw().code(), line.flaw().text(), line.shown()));
    }

    @Override
    public void column(Column column) {
        report.column(column);
    }

    @Override
    public void remark(String sentence) {
        report.remark(sentence);
    }

    private void refuse(Refusal refusal) {
        report.refused(refusal);
        outcome.refused(refusal);
    }
}
