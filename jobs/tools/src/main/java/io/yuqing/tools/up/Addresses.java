/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a running stack answers; written into the data folder, so that {@code status} finds it. */
record Addresses(long pid, String kafka, String clickHouse, String flink) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "addresses.json";

    void write(Path data) {
        try {
            Files.write(data.resolve(FILE), JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new StackException("Nothing can be written to " + data + ": " + e, e);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new StackException(data.resolve(FILE) + " cannot be deleted: " + e, e);
        }
    }

    /**
     * @throws StackException if no stack runs on this folder
     */
    static Addresses read(Path data) {
        Path file = data.resolve(FILE);
        try {
            Addresses addresses = JSON.readValue(Files.readAllBytes(file), Addresses.class);
            if (ProcessHandle.of(addresses.pid).isPresent()) {
                return addresses;
            }
        } catch (IOException e) {
            // No file, or half a file: no stack that could be asked.
        }
        throw new StackException(
                "No stack runs on --data " + data + ": start one with ./yuqing up.");
    }
}
