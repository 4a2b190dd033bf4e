/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

import com.clickhouse.client.api.ConnectionInitiationException;
import com.clickhouse.client.api.DataTransferException;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.TransportException;
import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * The one place that decides what an error of an insert means. Pure.
 *
 * <p>Numbers are those of ClickHouse's {@code ErrorCodes.cpp}. An unknown number is fatal: the job
 * fails, restarts from its checkpoint and sends the rows again, so nothing is lost and somebody
 * sees it; a dead letter for what may be the fault of a server would be lost data.
 */
public final class ErrorClassifier {

    /** A server that is busy, starting, full, read-only for a while, or cut off from its peers. */
    private static final Set<Integer> RETRYABLE =
            Set.of(
                    159, // TIMEOUT_EXCEEDED
                    164, // READONLY: a replica without Keeper, or a disk that went read-only
                    202, // TOO_MANY_SIMULTANEOUS_QUERIES
                    203, // NO_FREE_CONNECTION
                    209, // SOCKET_TIMEOUT
                    210, // NETWORK_ERROR
                    236, // ABORTED: the server shuts down
                    241, // MEMORY_LIMIT_EXCEEDED
                    242, // TABLE_IS_READ_ONLY
                    243, // NOT_ENOUGH_SPACE
                    252, // TOO_MANY_PARTS
                    279, // ALL_CONNECTION_TRIES_FAILED
                    285, // TOO_FEW_LIVE_REPLICAS
                    286, // UNSATISFIED_QUORUM_FOR_PREVIOUS_WRITE
                    319, // UNKNOWN_STATUS_OF_INSERT
                    394, // QUERY_WAS_CANCELLED: an operator's KILL QUERY, or a shutdown
                    425, // SYSTEM_ERROR
                    999); // KEEPER_EXCEPTION

    /** The content of a row does not fit its column. */
    private static final Set<Integer> BAD_ROWS =
            Set.of(
                    6, // CANNOT_PARSE_TEXT
                    27, // CANNOT_PARSE_INPUT_ASSERTION_FAILED
                    33, // CANNOT_READ_ALL_DATA
                    38, // CANNOT_PARSE_DATE
                    41, // CANNOT_PARSE_DATETIME
                    53, // TYPE_MISMATCH
                    72, // CANNOT_PARSE_NUMBER
                    117, // INCORRECT_DATA
                    131, // TOO_LARGE_STRING_SIZE
                    469); // VIOLATED_CONSTRAINT

    /** Named for the sake of a clear sentence; every other number is fatal too. */
    private static final Map<Integer, String> REMEDIES =
            Map.of(
                    16, "the table lacks a column: run the migrations of this version",
                    47, "the table lacks a column: run the migrations of this version",
                    60, "the table does not exist: run the migrations of this version",
                    81, "the database does not exist: run the migrations of this version",
                    192, "correct clickhouse.user",
                    193, "correct clickhouse.user and clickhouse.password-file",
                    194, "correct clickhouse.user and clickhouse.password-file",
                    497, "grant INSERT on the table to clickhouse.user",
                    516, "correct clickhouse.user and clickhouse.password-file");

    private static final List<Class<? extends Throwable>> NETWORK =
            List.of(
                    IOException.class,
                    TimeoutException.class,
                    ConnectionInitiationException.class,
                    DataTransferException.class,
                    TransportException.class);

    private static final int MAX_DEPTH = 20;

    private ErrorClassifier() {}

    /** The verdict on what an insert threw: an answer of the server counts before anything else. */
    public static ErrorVerdict classify(Throwable error) {
        ServerException answer = find(error, ServerException.class);
        if (answer != null) {
            return classifyAnswer(answer);
        }
        // An untrusted certificate is an IOException too, but no waiting makes it trusted.
        if (find(error, ClickHouseConfigException.class) != null || isUntrusted(error)) {
            return ErrorVerdict.FATAL;
        }
        for (Class<? extends Throwable> network : NETWORK) {
            if (find(error, network) != null) {
                return ErrorVerdict.RETRYABLE;
            }
        }
        return ErrorVerdict.FATAL;
    }

    static ErrorVerdict classifyCode(int serverCode) {
        if (RETRYABLE.contains(serverCode)) {
            return ErrorVerdict.RETRYABLE;
        }
        return BAD_ROWS.contains(serverCode) ? ErrorVerdict.BAD_ROWS : ErrorVerdict.FATAL;
    }

    /** The number the server gave, or 0. */
    public static int codeOf(Throwable error) {
        ServerException answer = find(error, ServerException.class);
        return answer == null ? 0 : answer.getCode();
    }

    /** What a person can do about a fatal error. */
    public static String remedy(Throwable error) {
        if (isUntrusted(error)) {
            return "renew the certificate of the server, or set clickhouse.ca-file to the authority"
                    + " that signed it";
        }
        return REMEDIES.getOrDefault(
                codeOf(error),
                "look the message up in the server's log; the job goes on from its last checkpoint"
                        + " when the cause is gone");
    }

    private static boolean isUntrusted(Throwable error) {
        return find(error, CertificateException.class) != null
                || find(error, SSLPeerUnverifiedException.class) != null;
    }

    private static ErrorVerdict classifyAnswer(ServerException answer) {
        if (answer.getCode() > 0) {
            return classifyCode(answer.getCode());
        }
        // No ClickHouse answered, but something in front of it: a load balancer, a proxy.
        int status = answer.getTransportProtocolCode();
        boolean passing = status >= 500 || status == 408 || status == 429;
        return passing ? ErrorVerdict.RETRYABLE : ErrorVerdict.FATAL;
    }

    private static <E extends Throwable> E find(Throwable error, Class<E> type) {
        int depth = 0;
        for (Throwable e = error; e != null && depth < MAX_DEPTH; e = e.getCause(), depth++) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
        }
        return null;
    }
}
