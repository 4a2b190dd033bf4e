/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import io.yuqing.tools.common.DayValue;
import io.yuqing.tools.common.TimeValue;
import io.yuqing.tools.common.ToolException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** Of which time a paper is, and where it goes. */
final class ReportOptions {
    private static final int LONGEST_OFFICE = 40;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            converter = DayValue.class,
            description = "哪一天（北京时间），如 2026-07-01。")
    LocalDate day;

    @Option(
            names = "--from",
            paramLabel = "MOMENT",
            converter = TimeValue.class,
            description = "从何时起（北京时间），如 2026-07-01 或 '2026-07-01 08:00'；与 --to 同用，代替 --day。")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "MOMENT",
            converter = TimeValue.class,
            description = "到何时为止，不含这一刻。")
    private Instant to;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "写到哪个文件夹；没有则新建，同名文件会被替换。")
    Path out;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "DOCX 的模板，默认为随系统提供的样式；用 ./yuqing report template 得到一份来改。")
    Path template;

    @Option(names = "--publisher", paramLabel = "NAME", description = "编印单位，如“某县网信办”，印在版头；默认留空待填。")
    private String publisher;

    /**
     * The office that publishes it; empty: to be filled in.
     *
     * @throws ToolException if it is too long for a head
     */
    String publisher() {
        String office = publisher == null ? "" : publisher.strip();
        if (office.length() > LONGEST_OFFICE || office.lines().count() > 1) {
            throw new ToolException("--publisher 最长 " + LONGEST_OFFICE + " 个字，写在一行里。");
        }
        return office;
    }

    /**
     * Whether a stretch of time was said.
     *
     * @throws ToolException if it was said by halves, or twice
     */
    boolean isStretch() {
        if ((from == null) != (to == null)) {
            throw new ToolException("--from 和 --to 须同时给出。");
        }
        if (from != null && day != null) {
            throw new ToolException("--day 与 --from、--to 只能用一种。");
        }
        return from != null;
    }

    long from() {
        return from.toEpochMilli();
    }

    long to() {
        return to.toEpochMilli();
    }
}
