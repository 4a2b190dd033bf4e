/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import java.util.ArrayList;
import java.util.List;

/** Sentences of words and figures. */
public final class Say {
    private Say() {}

    /**
     * @param pieces texts and runs, in order
     */
    public static Paragraph of(Object... pieces) {
        return new Paragraph(runs(pieces));
    }

    /**
     * @param pieces texts, runs, and lists of runs
     */
    public static List<Run> runs(Object... pieces) {
        List<Run> runs = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof List<?> several) {
                several.forEach(each -> runs.add((Run) each));
            } else if (piece instanceof Run run) {
                runs.add(run);
            } else if (!piece.toString().isEmpty()) {
                runs.add(new Words(piece.toString()));
            }
        }
        return runs;
    }

    /** {@code ，即3.5%}; nothing where the share is not known. */
    public static List<Run> share(Run share) {
        return share instanceof Figure ? runs("（", share, "）") : List.of();
    }

    /** As people read it. */
    public static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.shown()));
        return text.toString();
    }
}
