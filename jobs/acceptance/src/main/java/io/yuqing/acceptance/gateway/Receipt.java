/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What the gateway said of a batch that it took.
 *
 * @param first number of the first line
 * @param batch id that it gave to the batch
 * @param rejected numbers of the lines that it said the job will refuse
 */
record Receipt(int first, String batch, int received, int accepted, Set<Integer> rejected) {
    /**
     * @param first number of the first line of the batch
     */
    static Receipt of(int first, JsonNode answer) {
        Set<Integer> rejected = new HashSet<>();
        // Lines are counted from 1.
        answer.path("rejected")
                .forEach(line -> rejected.add(first + line.path("line").asInt() - 1));
        return new Receipt(
                first,
                answer.path("batch").asText(),
                answer.path("received").asInt(),
                answer.path("accepted").asInt(),
                rejected);
    }
}
