/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Span;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.delivery.CaseNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.wire.cases.LinkKeyFile;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links by which units sign for an alert and report what they did. The key is read where notices
 * are written, and never part of the graph of the job; without a key that can be used a notice goes
 * out without a link. Not thread-safe.
 */
public final class CaseLinks implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The option that names the file. */
    public static final String KEY_FILE = "link.key-file";

    /** What only the desk acts on, and what ends the work of a unit. */
    private static final Set<CaseHappening> OF_THE_DESK =
            EnumSet.of(
                    CaseHappening.OPENED,
                    CaseHappening.RETURNED,
                    CaseHappening.REPORTED,
                    CaseHappening.EXTENSION_ASKED,
                    CaseHappening.RELIEVED,
                    CaseHappening.LIFTED,
                    CaseHappening.CLOSED);

    private static final Logger LOG = LoggerFactory.getLogger(CaseLinks.class);
    private static final String LABEL = "签收、反馈、登记回应";
    private static final String LIST_LABEL = "看在办事项";

    private final String url;
    private final String keyFile;
    private transient LinkKeys keys;
    private transient FileTime readAsOf;
    private transient String told;

    private CaseLinks(String url, String keyFile) {
        this.url = url;
        this.keyFile = keyFile;
    }

    /**
     * @param url under which units reach the gateway; null: no links
     * @param keyFile of the keys that sign; null: no links
     */
    public static CaseLinks of(String url, String keyFile) {
        return url == null || keyFile == null
                ? none()
                : new CaseLinks(url.replaceFirst("/+$", ""), keyFile);
    }

    public static CaseLinks none() {
        return new CaseLinks(null, null);
    }

    /**
     * For each department that is told of an alert one of its own; empty if there is none. For
     * which unit it hears is asked when the link is opened: by then the desk may have chosen.
     */
    List<Line> toAlert(Dispatch dispatch) {
        boolean wanted =
                dispatch.news != null
                        && !dispatch.news.isAboutSource()
                        && dispatch.happening != Happening.RESOLVED;
        return wanted
                ? lines(
                        LABEL,
                        dispatch.departments,
                        unit ->
                                "/c/"
                                        + keys.sign(
                                                CaseToken.ofAlert(
                                                        dispatch.news.toldAs,
                                                        unit,
                                                        dispatch.decidedAt)))
                : List.of();
    }

    /** For each unit that is told of a step of a case and has something to do; empty if none. */
    List<Line> toCase(Dispatch dispatch) {
        CaseNews news = dispatch.caseNews;
        if (OF_THE_DESK.contains(news.happening)) {
            return List.of();
        }
        List<String> units =
                news.units.stream().filter(unit -> !news.unreached.contains(unit)).toList();
        return lines(
                LABEL,
                units,
                unit -> "/c/" + keys.sign(CaseToken.ofCase(news.caseId, unit, dispatch.decidedAt)));
    }

    /** For each department of a digest its list of open cases; empty if there is none. */
    List<Line> toLists(List<Dispatch> sent) {
        Set<String> units = new LinkedHashSet<>();
        for (Dispatch dispatch : sent) {
            if (dispatch.news != null && !dispatch.news.isAboutSource()) {
                units.addAll(dispatch.departments);
            }
        }
        // Of all entries the same, so that a digest that is sent again is the same.
        long at = sent.stream().mapToLong(dispatch -> dispatch.decidedAt).max().orElse(0);
        return lines(LIST_LABEL, units, unit -> "/unit/" + keys.sign(CaseToken.ofList(unit, at)));
    }

    /** One for each: addresses in one line run into each other where they are shown as they are. */
    private List<Line> lines(
            String label, Collection<String> units, Function<String, String> path) {
        if (url == null || units.isEmpty() || !readKeys()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (String unit : units) {
            lines.add(Line.of(Span.link(label + "（" + unit + "）", url + path.apply(unit))));
        }
        return lines;
    }

    /** Anew after a change of the file; whether there are some. */
    private boolean readKeys() {
        try {
            Path file = Path.of(keyFile);
            FileTime now = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            if (keys == null || now == null || !now.equals(readAsOf)) {
                keys = LinkKeyFile.read(file, KEY_FILE);
                readAsOf = now;
                told = null;
            }
            return true;
        } catch (IllegalArgumentException | IOException e) {
            keys = null;
            if (!String.valueOf(e.getMessage()).equals(told)) {
                told = String.valueOf(e.getMessage());
                LOG.warn("Notices go out without links to sign: {}", told);
            }
            return false;
        }
    }
}
