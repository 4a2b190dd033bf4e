/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.control.word.Chinese;
import io.yuqing.jobs.access.ClickHouseRefusal;
import io.yuqing.tools.common.ToolException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A ClickHouse, and connections to it that do not wait for ever. */
public final class ClickHouseServer {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** A question over months of items may take its time. */
    private static final Duration ANSWER = Duration.ofMinutes(2);

    /** What to ask over a connection. */
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private final ClickHouseEndpoint endpoint;
    private final UsualPlace usual;

    public ClickHouseServer(ClickHouseEndpoint endpoint) {
        this(endpoint, null);
    }

    /**
     * @param usual null if somebody named the address
     */
    ClickHouseServer(ClickHouseEndpoint endpoint, UsualPlace usual) {
        this.endpoint = endpoint.withTimeouts(CONNECT, ANSWER);
        this.usual = usual;
    }

    /** For what makes its own connections. */
    public ClickHouseEndpoint endpoint() {
        return endpoint;
    }

    /**
     * Asks over a connection of its own.
     *
     * @throws ToolException with one sentence if ClickHouse does not answer
     */
    public <T> T ask(Question<T> question) {
        requireListener();
        try (Connection connection = endpoint.connect()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw refused(e);
        } catch (ClickHouseConfigException e) {
            throw new ToolException("ClickHouse 的设置无法使用：" + Chinese.of(e.getMessage()) + "。", e);
        }
    }

    /**
     * Returns if it answers; the database need not be there yet.
     *
     * @throws ToolException with one sentence if it does not
     */
    public void requireAnswer() {
        requireListener();
        try (Connection connection = endpoint.connectWithoutDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw refused(e);
        } catch (ClickHouseConfigException e) {
            throw new ToolException("ClickHouse 的设置无法使用：" + Chinese.of(e.getMessage()) + "。", e);
        }
    }

    private void requireListener() {
        if (usual != null) {
            usual.requireListener();
        }
    }

    /** What to say when ClickHouse cannot be used. */
    public ToolException refused(SQLException cause) {
        return new ToolException(
                ClickHouseRefusal.sentence(cause, endpoint.url(), endpoint.user())
                        .map(english -> Chinese.of(english) + "。")
                        .orElseGet(() -> notThere(cause)),
                cause);
    }

    private String notThere(SQLException cause) {
        return "ClickHouse（"
                + endpoint.url()
                + "，库 "
                + endpoint.database()
                + "）"
                + why(cause)
                + "；请检查它是否在运行，用 --clickhouse 或 --config 给出地址和登录设置，或先运行 ./yuqing up。";
    }

    private static String why(SQLException fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof SocketTimeoutException) {
            return "没有回答";
        }
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            return "连接不上（" + cause.getMessage() + "）";
        }
        String message = cause.getMessage() == null ? fault.getMessage() : cause.getMessage();
        return "未能回答（" + message.lines().findFirst().orElse("").strip() + "）";
    }
}
