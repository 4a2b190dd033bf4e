/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;

/**
 * Where a server of this machine is looked for that nobody names. If nothing listens there, nothing
 * runs; that is known at once, and no client need wait to find it out.
 *
 * @param server what it is called
 * @param option that names another
 * @param data the folder on which no stack of ours runs
 */
record UsualPlace(String server, int port, String option, Path data) {
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_MILLIS = 1_000;

    /**
     * Returns if something listens there.
     *
     * @throws ToolException with what to start if nothing does
     */
    void requireListener() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new ToolException(
                    "数据目录 %s 上没有运行中的系统，%s 也没有 %s；请先执行 ./yuqing up，或用 %s 或 --config 给出地址。"
                            .formatted(data, address(), server, option),
                    e);
        }
    }

    String address() {
        return HOST + ":" + port;
    }
}
