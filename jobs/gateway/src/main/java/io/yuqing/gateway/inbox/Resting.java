/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import io.yuqing.gateway.inbox.read.FileState;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which files nobody is writing any more: the same at two looks. */
final class Resting {
    private Map<Path, FileState> seen = Map.of();

    /**
     * Those of all files there are that were the same at the look before.
     *
     * @throws IOException if the folder has gone meanwhile
     */
    List<Path> of(List<Path> files) throws IOException {
        Map<Path, FileState> now = new HashMap<>();
        List<Path> resting = new ArrayList<>();
        for (Path file : files) {
            try {
                FileState state = FileState.of(file);
                now.put(file, state);
                if (state.equals(seen.get(file))) {
                    resting.add(file);
                }
            } catch (NoSuchFileException e) {
                // Whoever put it there took it away.
            }
        }
        seen = now;
        return resting;
    }
}
