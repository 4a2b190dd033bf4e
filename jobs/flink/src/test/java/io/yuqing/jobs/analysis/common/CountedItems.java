/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Window;
import io.yuqing.jobs.model.Counted;
import java.util.List;

/** Comments that are to be counted. */
public final class CountedItems {
    private CountedItems() {}

    public static Counted comment(String subject, long time) {
        Counted counted = new Counted();
        counted.subjects = List.of(subject);
        counted.minute = Window.M1.numberOf(time);
        counted.item =
                new Contribution(ItemKind.COMMENT, Attitude.NEUTRAL, "forum", "demo", "", 7, 0, 0);
        counted.time = time;
        return counted;
    }
}
