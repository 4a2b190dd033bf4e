/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.nlp.TextSearch;
import java.time.Instant;

/**
 * What is looked for.
 *
 * @param since included
 * @param until not included
 */
public record Search(TextSearch text, Filters filters, Instant since, Instant until) {

    /** Before everything that is found. */
    public Position newest() {
        return Position.before(until);
    }
}
