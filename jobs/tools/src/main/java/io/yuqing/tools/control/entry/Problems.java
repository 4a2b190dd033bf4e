/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.entry;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.Flaw;
import io.yuqing.control.entry.Flaws;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.tools.common.file.YamlFile;
import io.yuqing.wire.control.ControlException;
import java.nio.file.Path;
import java.util.List;

/** Puts what is wrong with an entry beside the line on which it stands. */
public final class Problems {
    private final Path file;
    private final YamlFile yaml;
    private final String pointer;
    private final String about;

    private Problems(Path file, YamlFile yaml, String pointer, ControlKind kind, String id) {
        this.file = file;
        this.yaml = yaml;
        this.pointer = pointer;
        this.about = kind.noun() + " " + id;
    }

    /**
     * @param pointer of the entry in the file
     */
    static Problems in(YamlFile yaml, String pointer, ControlKind kind, String id) {
        return new Problems(yaml.file(), yaml, pointer, kind, id);
    }

    /**
     * Of an entry that stands in no file.
     *
     * @param place where it stands, as a person would say it
     */
    public static Problems at(String place, ControlKind kind, String id) {
        return new Problems(Path.of(place), null, "", kind, id);
    }

    public List<Finding> findings(ControlException problems) {
        return Flaws.of(problems).stream().map(this::finding).toList();
    }

    private Finding finding(Flaw flaw) {
        String value = "".equals(flaw.value()) ? value(flaw.key()) : flaw.value();
        return new Finding(
                file,
                line(flaw.key().isEmpty() ? "" : below(flaw.key())),
                about,
                flaw.key(),
                value,
                flaw.remedy(),
                flaw.english());
    }

    private static String below(String path) {
        return "/" + path.replace('.', '/');
    }

    private int line(String below) {
        return yaml == null ? 0 : yaml.line(pointer + below);
    }

    /** What the file has under a key of the entry; empty if that is not known. */
    private String value(String key) {
        return yaml == null ? "" : yaml.text(pointer + below(key));
    }
}
