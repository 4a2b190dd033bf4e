/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/**
 * One file to be taken.
 *
 * @param name by which people know it
 * @param receipt where its receipt is to stand
 * @param refused where the table of refused lines is to stand, if there are some
 */
public record FileTask(Path file, String name, Path receipt, Path refused) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values is always JSON", e);
        }
    }

    static FileTask of(String json) throws JsonProcessingException {
        return JSON.readValue(json, FileTask.class);
    }
}
