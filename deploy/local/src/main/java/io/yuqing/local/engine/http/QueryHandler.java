/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.yuqing.local.engine.chdb.ChdbConnection;
import io.yuqing.local.engine.chdb.ChdbEngine;
import io.yuqing.local.engine.chdb.ChdbResult;
import io.yuqing.local.engine.chdb.EngineException;
import io.yuqing.local.engine.chdb.StatementClass;
import io.yuqing.local.engine.format.CompressedInputStream;
import io.yuqing.local.engine.format.CompressedOutputStream;
import io.yuqing.local.engine.format.NativeBlocks;
import io.yuqing.local.engine.sql.BarredWords;
import io.yuqing.local.engine.sql.OutputFormat;
import io.yuqing.local.engine.sql.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Runs one statement a request. The answer is complete before its status is sent. */
final class QueryHandler implements HttpHandler {
    private static final byte[] ALIVE = "Ok.\n".getBytes(UTF_8);

    private final ChdbEngine engine;
    private final Connections connections;
    private final Accounts accounts;

    QueryHandler(ChdbEngine engine, Connections connections, Accounts accounts) {
        this.engine = engine;
        this.connections = connections;
        this.accounts = accounts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            common(exchange);
            try {
                QueryRequest request = new QueryRequest(exchange);
                exchange.getResponseHeaders()
                        .set(
                                "X-ClickHouse-Query-Id",
                                request.queryId(UUID.randomUUID().toString()));
                answer(exchange, request);
            } catch (EngineException e) {
                refuse(exchange, e);
            } catch (RuntimeException | OutOfMemoryError e) {
                refuse(exchange, failure(e));
            }
        }
    }

    private void answer(HttpExchange exchange, QueryRequest request)
            throws IOException, EngineException {
        Account account = accounts.authenticate(request);
        Statement statement = read(exchange, request);
        if (statement.sql().length == 0) {
            plain(exchange, 200, ALIVE);
            return;
        }
        BarredWords.refuse(statement.sql(), request.parameters().values());
        try (Connections.Lease lease = connections.take(request.session())) {
            SessionSettings.apply(lease.connection(), request, account);
            try (ChdbResult result = run(lease.connection(), statement, request, account)) {
                send(exchange, request, statement, result);
            }
        }
    }

    private static Statement read(HttpExchange exchange, QueryRequest request)
            throws EngineException {
        try {
            return Statement.read(request.query(), body(exchange, request));
        } catch (IOException e) {
            throw EngineException.of(
                    27,
                    "CANNOT_PARSE_INPUT_ASSERTION_FAILED",
                    "The body cannot be read: " + e.getMessage() + ".");
        }
    }

    private static InputStream body(HttpExchange exchange, QueryRequest request)
            throws IOException, EngineException {
        if (request.header("Content-Type", "").startsWith("multipart/")) {
            throw EngineException.of(
                    48,
                    "NOT_IMPLEMENTED",
                    "External tables (multipart bodies) are not supported by the embedded engine.");
        }
        InputStream body =
                Encodings.decode(request.header("Content-Encoding", ""), exchange.getRequestBody());
        return request.on("decompress") ? new CompressedInputStream(body) : body;
    }

    private static ChdbResult run(
            ChdbConnection connection, Statement statement, QueryRequest request, Account account)
            throws EngineException {
        if (statement.hasRows()) {
            try {
                return connection.insert(
                        statement.sql(),
                        statement.rowFormat(),
                        request.parameters(),
                        statement.rows());
            } catch (IOException e) {
                throw EngineException.of(
                        27,
                        "CANNOT_PARSE_INPUT_ASSERTION_FAILED",
                        "The rows of the INSERT cannot be read: " + e.getMessage() + ".");
            }
        }
        check(connection.classify(statement.sql()), account);
        return connection.query(statement.sql(), request.format(), request.parameters());
    }

    /** What the embedded engine would do and a server would not. */
    private static void check(StatementClass kind, Account account) throws EngineException {
        if (kind.statements() == 0 && kind.readsOnly()) {
            throw EngineException.of(62, "SYNTAX_ERROR", "Empty query.");
        }
        if (kind.statements() > 1) {
            throw EngineException.of(
                    62,
                    "SYNTAX_ERROR",
                    "Syntax error: multi-statements are not allowed: send one statement a"
                            + " request.");
        }
        if (account.readOnly() && !kind.readsOnly()) {
            throw EngineException.of(
                    164, "READONLY", account.name() + ": Cannot execute query in readonly mode.");
        }
    }

    private static void send(
            HttpExchange exchange, QueryRequest request, Statement statement, ChdbResult result)
            throws IOException, EngineException {
        String format = OutputFormat.of(statement.sql(), request.format());
        NativeBlocks blocks =
                request.protocolVersion() > 0 && format.equalsIgnoreCase("Native")
                        ? new NativeBlocks(result.buffer(), request.protocolVersion())
                        : null;
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Format", format);
        headers.set("X-ClickHouse-Summary", result.summary().json());
        headers.set("Content-Type", OutputFormat.contentType(format));
        long length = result.length();
        if (length == 0) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        String encoding =
                request.settings().getOrDefault("enable_http_compression", "0").equals("1")
                        ? Encodings.choose(request.header("Accept-Encoding", ""))
                        : "";
        if (!encoding.isEmpty()) {
            headers.set("Content-Encoding", encoding);
        }
        boolean asItIs = blocks == null && !request.on("compress") && encoding.isEmpty();
        exchange.sendResponseHeaders(200, asItIs ? length : 0);
        OutputStream out = Encodings.encode(encoding, exchange.getResponseBody());
        try (OutputStream body = request.on("compress") ? new CompressedOutputStream(out) : out) {
            if (blocks != null) {
                blocks.writeTo(body);
            } else {
                result.writeTo(body);
            }
        }
    }

    private void refuse(HttpExchange exchange, EngineException error) throws IOException {
        drain(exchange.getRequestBody());
        String text = error.getMessage().stripTrailing();
        if (!text.contains("(version ")) {
            text += " (version " + engine.version() + ")";
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Exception-Code", Integer.toString(error.code()));
        plain(exchange, ErrorStatus.of(error.code()), (text + "\n").getBytes(UTF_8));
    }

    /** Unread rows in the pipe would make the client see a reset instead of the reason. */
    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Read to its end and closed before, or the client is gone: nothing is in the pipe.
        }
    }

    /** A request must not take the server with it, nor stay without an answer. */
    private static EngineException failure(Throwable cause) {
        return EngineException.of(
                1002, "UNKNOWN_EXCEPTION", "The embedded server failed: " + cause + ".");
    }

    private void common(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Server-Display-Name", "yuqing-embedded");
        headers.set("X-ClickHouse-Timezone", engine.timezone());
    }

    private static void plain(HttpExchange exchange, int status, byte[] text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
    }
}
