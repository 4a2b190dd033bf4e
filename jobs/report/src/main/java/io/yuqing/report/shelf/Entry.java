/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A line of the journal.
 *
 * @param seq from 1, without gaps
 * @param at epoch millis
 * @param paper identifier
 * @param duty of whoever did it
 * @param sign of the account, see {@link Hand}
 * @param note why, or what came of it; empty: nothing was said
 * @param faulty whether it did not go well, as a mail that was refused or figures that changed
 * @param files SHA-256 of each file of the paper, as they were then
 * @param facts of a paper that was made; null for all other steps
 * @param prev hash of the line before; empty for the first
 * @param hash SHA-256 of all of the above
 */
public record Entry(
        long seq,
        long at,
        String paper,
        Step step,
        String duty,
        String sign,
        String note,
        boolean faulty,
        Map<String, String> files,
        Facts facts,
        String prev,
        String hash) {

    public Entry {
        files = Map.copyOf(files);
    }

    /** SHA-256 of what people have filled in, if this line says that it came. */
    public Optional<String> filled() {
        return step == Step.FILL ? Optional.of(files.get(Filled.name(this))) : Optional.empty();
    }

    /** What the hash is of, in one order whoever writes it. */
    Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("seq", seq);
        content.put("at", at);
        content.put("paper", paper);
        content.put("step", step.code());
        content.put("duty", duty);
        content.put("sign", sign);
        content.put("note", note);
        content.put("faulty", faulty);
        content.put("files", new TreeMap<>(files));
        content.put("prev", prev);
        if (facts != null) {
            content.put("facts", facts.entry());
        }
        return content;
    }
}
