/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import com.sun.jna.Platform;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build installed libchdb for this system. */
public final class ChdbFile {
    private ChdbFile() {}

    public static Path find(Layout layout) {
        String name = packageName(Platform.isMac(), Platform.isARM());
        Path folder = layout.root().resolve("deploy/local/chdb/node_modules/@chdb").resolve(name);
        for (String file : new String[] {"libchdb.so", "libchdb.dylib"}) {
            if (Files.isRegularFile(folder.resolve(file))) {
                return folder.resolve(file);
            }
        }
        throw new StackException(
                "The ClickHouse engine libchdb is missing in "
                        + folder
                        + ": run deploy/local/chdb/install.sh in "
                        + layout.root()
                        + ", or set CLICKHOUSE_URL to a ClickHouse server.");
    }

    static String packageName(boolean mac, boolean arm) {
        String cpu = arm ? "arm64" : "x64";
        return mac ? "lib-darwin-" + cpu : "lib-linux-" + cpu + "-gnu";
    }
}
