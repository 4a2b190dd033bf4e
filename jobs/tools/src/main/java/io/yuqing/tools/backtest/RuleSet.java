/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.control.entry.ControlFiles;
import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.RuleCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Files of rules in the form of {@code deploy/rules.yaml}, as the job reads them. */
public final class RuleSet {
    private RuleSet() {}

    /**
     * In the order of the file, tombstones among them.
     *
     * @throws ToolException with one finding a line
     */
    public static List<Rule> read(Path file) {
        return book(file).all();
    }

    /** JSON is YAML. */
    public static Path write(List<Rule> rules, Path file) throws IOException {
        List<Map<String, Object>> fields =
                rules.stream().map(rule -> RuleDraft.of(rule).fields()).toList();
        return Files.writeString(file, ControlJson.text(fields));
    }

    /** The rules of a file, to which those of a broker may be added. */
    static ControlBook<Rule> book(Path file) {
        ControlBook<Rule> book = new ControlBook<>(new RuleCodec());
        ControlFiles.rules(file).forEach(book::apply);
        book.startHere();
        return book;
    }
}
