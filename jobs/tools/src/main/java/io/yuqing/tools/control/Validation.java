/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.word.Chinese;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.tools.control.entry.EntryFile;
import io.yuqing.wire.control.ControlException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Says what is wrong with a file, one finding a line. */
final class Validation {
    private final ControlKind kind;
    private final Path topics;
    private final PrintStream out;
    private final boolean json;

    /**
     * @param topics file to hold the topics of rules against; null for the one beside
     */
    Validation(ControlKind kind, Path topics, PrintStream out, boolean json) {
        this.kind = kind;
        this.topics = topics;
        this.out = out;
        this.json = json;
    }

    /** The exit code. */
    int tell(EntryFile file) {
        file.findings().forEach(this::tell);
        if (!json) {
            remark(file);
            out.println(summary(file));
        }
        return ExitCode.of(file.isClean());
    }

    private void tell(Finding finding) {
        out.println(json ? finding.json() : finding.text());
    }

    private void remark(EntryFile file) {
        for (ControlEntry entry : file.entries()) {
            kind.doubt(entry).ifPresent(doubt -> out.println("提示：" + doubt));
        }
        try {
            if (kind instanceof RuleKind) {
                TopicRemarks.of(file, topics).forEach(out::println);
            }
        } catch (ControlException e) {
            throw new ToolException(Chinese.of(e.getMessage()) + "。", e);
        }
    }

    private String summary(EntryFile file) {
        int usable = file.entries().size();
        return file.isClean()
                ? usable + " 条" + kind.noun() + "均可使用。"
                : "%d 条%s可以使用，另有 %d 处错误。".formatted(usable, kind.noun(), file.findings().size());
    }
}
