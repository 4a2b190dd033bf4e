/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.view;

import java.util.List;

/**
 * All papers.
 *
 * @param off how to switch it on, if papers are not made here; else empty
 * @param troubles what somebody must know
 * @param makes whether the viewer may have one made
 * @param daily when the log of the day before is made by itself; empty: never
 */
public record ListView(
        String off,
        List<String> troubles,
        List<JobLine> going,
        List<PaperLine> papers,
        boolean makes,
        String daily) {}
