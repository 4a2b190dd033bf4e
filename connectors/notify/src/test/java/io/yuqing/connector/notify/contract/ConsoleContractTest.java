/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import io.yuqing.connector.notify.ConsoleConfig;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.senders.Senders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class ConsoleContractTest extends SenderContract {
    @TempDir private Path folder;

    @Override
    Sender open() {
        return Senders.open(new ConsoleConfig("终端", file().toString()));
    }

    @Override
    Sender openToNobody() {
        return Senders.open(new ConsoleConfig("终端", folder.resolve("no/such").toString()));
    }

    /** A blank line stands before each. */
    @Override
    List<String> arrived() throws IOException {
        if (!Files.exists(file())) {
            return List.of();
        }
        return Arrays.stream(Files.readString(file()).split("(^|\n)\n"))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Path file() {
        return folder.resolve("notices.txt");
    }
}
