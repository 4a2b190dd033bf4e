/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * What every page has around it.
 *
 * @param more sheets and scripts of this page beside those of all
 */
public record Frame(
        String title, Section section, Viewer viewer, StaticFiles files, List<String> more) {
    public static Frame of(String title, Section section, Viewer viewer, StaticFiles files) {
        return new Frame(title, section, viewer, files, List.of());
    }

    /**
     * With a file of its own.
     *
     * @param name of a sheet or a script among the {@link StaticFiles}
     */
    public Frame with(String name) {
        List<String> names = new ArrayList<>(more);
        names.add(name);
        return new Frame(title, section, viewer, files, List.copyOf(names));
    }

    public List<String> sheets() {
        return more.stream().filter(name -> name.endsWith(".css")).toList();
    }

    public List<String> scripts() {
        return more.stream().filter(name -> name.endsWith(".js")).toList();
    }

    public boolean isFirst() {
        return section == Section.FIRST;
    }
}
