/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

import java.util.List;

/**
 * A paper.
 *
 * @param subject identifier of the topic, post, alert or case that it is about; empty: of a period
 * @param title what stands above the text
 * @param from first moment that it is about, epoch millis
 * @param to the moment after its last one
 * @param madeAt when its questions were asked
 * @param doubts why its figures are not to be trusted, one sentence each; they come first, in red.
 *     Empty: nothing is known against them
 * @param asks the questions behind its figures, in the order in which they were asked
 */
public record Report(
        ReportKind kind,
        String subject,
        String title,
        long from,
        long to,
        long madeAt,
        List<Paragraph> doubts,
        List<Section> sections,
        List<Ask> asks) {

    public Report {
        doubts = List.copyOf(doubts);
        sections = List.copyOf(sections);
        asks = List.copyOf(asks);
    }
}
