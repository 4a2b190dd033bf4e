/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.util.ArrayList;
import java.util.List;

/**
 * One message of a robot, before the vendor's form.
 *
 * @param title with the label of the part, if there are several
 * @param mentions empty if nobody is to be called
 * @param link null if this part has none
 * @param keyword a word that must be in it and is not yet; null if none is missing
 */
record RobotMessage(
        Tone tone,
        String title,
        List<Line> lines,
        List<String> mentions,
        String link,
        String keyword) {

    static final String ALL = "all";
    static final String LINK_LABEL = "打开看板";

    /** For vendors without buttons. */
    List<Line> linesWithLink() {
        if (link == null) {
            return lines;
        }
        List<Line> all = new ArrayList<>(lines);
        all.add(Line.of(Span.link(LINK_LABEL, link)));
        return all;
    }
}
