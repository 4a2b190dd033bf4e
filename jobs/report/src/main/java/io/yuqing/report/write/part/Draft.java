/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.ask.Answer;
import io.yuqing.report.ask.Asker;
import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.ReportTables;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Section;
import java.util.ArrayList;
import java.util.List;

/** A paper that is being written. Not thread-safe. */
public final class Draft {
    private final Order order;
    private final Asker asker;
    private final List<Paragraph> doubts = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    public Draft(Order order, ReportTables tables) {
        this(order, new Asker(tables));
    }

    /**
     * @param asker who may have been asked already
     */
    public Draft(Order order, Asker asker) {
        this.order = order;
        this.asker = asker;
    }

    public Order order() {
        return order;
    }

    /** With the time of the order, and more. */
    public Answer ask(String query, Parameters more, String... keys) {
        return asker.ask(query, more.within(order.from(), order.to()), keys);
    }

    public Answer ask(String query, String... keys) {
        return ask(query, Parameters.NONE, keys);
    }

    /** With a time of its own. */
    public Answer askWithin(String query, long from, long to, Parameters more, String... keys) {
        return asker.ask(query, more.within(from, to), keys);
    }

    /** Why figures are not to be trusted: comes first, in red. */
    public void doubt(Object... pieces) {
        doubts.add(Say.of(pieces));
    }

    public void section(String heading, List<? extends Block> blocks) {
        sections.add(new Section(heading, List.copyOf(blocks)));
    }

    public void section(String heading, List<? extends Block> blocks, List<Section> parts) {
        sections.add(new Section(heading, List.copyOf(blocks), parts));
    }

    /** Where a section that is written last stands first. */
    public void sectionFirst(String heading, List<? extends Block> blocks) {
        sections.add(0, new Section(heading, List.copyOf(blocks)));
    }

    public Report report(String title) {
        return new Report(
                order.kind(),
                order.subject(),
                title,
                order.from(),
                order.to(),
                order.now(),
                doubts,
                sections,
                asker.asks());
    }
}
