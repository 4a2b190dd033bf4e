/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each visit of the desk: which account, of which duty, did what where, and what came
 * of it. No query, which is what somebody looked for, no token, and nothing of a form.
 */
public final class VisitLog {
    /** The logger by which its lines are told from others. */
    public static final String NAME = "yuqing.desk.visits";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final String VIEWER = "yuqing.viewer";
    private static final int FAULTY = 400;

    /** What open pages ask every few seconds. */
    private static final Pattern NEWS =
            Pattern.compile("/desk/situation|/desk/settings/.*/part|/desk/cases/.*news");

    private VisitLog() {}

    /** Says who it is. */
    public static void viewer(Context request, Viewer viewer) {
        request.attribute(VIEWER, viewer);
    }

    /** What found no room, before anybody looked who asks. */
    public static void refused(String method, String path, int status) {
        LOG.info("- - {} {} {}", method, path, status);
    }

    /** When the answer is known. */
    static void write(Context request) {
        if (NEWS.matcher(request.path()).matches() && request.statusCode() < FAULTY) {
            return;
        }
        Viewer viewer = request.attribute(VIEWER);
        LOG.info(
                "{} {} {} {} {}",
                viewer == null ? "-" : viewer.account(),
                viewer == null ? "-" : viewer.duty().word(),
                request.method().name(),
                // As it came, percent signs and all: nothing in it begins a new line.
                request.req().getRequestURI(),
                request.statusCode());
    }
}
