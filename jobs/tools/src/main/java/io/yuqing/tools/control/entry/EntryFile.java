/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.entry;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.word.Chinese;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.FileFault;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.tools.common.file.YamlFile;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries of a file, checked just as a job checks them.
 *
 * @param entries those that can be used
 * @param findings what is wrong with the others
 */
public record EntryFile(Path file, List<ControlEntry> entries, List<Finding> findings) {
    /** How the reader of start files names an entry, from 1. */
    private static final Pattern ENTRY = Pattern.compile(": entry (\\d+) of ");

    /**
     * The whole file.
     *
     * @throws ToolException if the file cannot be read or has another form
     */
    public static EntryFile read(ControlKind kind, Path file) {
        YamlFile yaml = YamlFile.read(file);
        List<ControlEntry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        String list = yaml.content() instanceof Map ? "/topics" : "";
        try {
            int at = 0;
            for (ControlRecord record : kind.records(file, yaml.content())) {
                Problems problems = Problems.in(yaml, list + "/" + at++, kind, record.id);
                try {
                    entries.add(kind.read(record));
                } catch (ControlException e) {
                    findings.addAll(problems.findings(e));
                }
            }
        } catch (ControlException e) {
            Matcher entry = ENTRY.matcher(e.getMessage());
            int line = entry.find() ? yaml.line(list + "/" + (number(entry) - 1)) : 0;
            throw FileFault.of(Finding.ofLine(file, line, Chinese.of(e.getMessage()) + "。"));
        }
        return new EntryFile(file, entries, findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    private static int number(Matcher entry) {
        return Integer.parseInt(entry.group(1));
    }
}
