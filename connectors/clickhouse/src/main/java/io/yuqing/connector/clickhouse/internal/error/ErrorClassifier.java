/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

import com.clickhouse.client.api.ClientException;
import com.clickhouse.client.api.ConnectionInitiationException;
import com.clickhouse.client.api.DataTransferException;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.TransportException;
import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * The one place that decides what an error of an insert means. Pure. An answer with a number of
 * ClickHouse means what {@link ServerCodes} says; one without comes from something in front of it.
 */
public final class ErrorClassifier {

    private static final List<Class<? extends Throwable>> NETWORK =
            List.of(
                    IOException.class,
                    TimeoutException.class,
                    ConnectionInitiationException.class,
                    DataTransferException.class,
                    TransportException.class);

    /** Below 500: the server or the request was too slow, too early, or one of too many. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private static final Pattern CODE_IN_TEXT =
            Pattern.compile("^\\s*Code: (\\d{1,6})\\. DB::Exception");

    private static final Pattern STATUS_IN_TEXT =
            Pattern.compile("Unexpected result status (\\d{3})");

    private static final int MAX_DEPTH = 20;

    private ErrorClassifier() {}

    /** The verdict on what an insert threw: an answer of the server counts before anything else. */
    public static ErrorVerdict classify(Throwable error) {
        ServerException answer = find(error, ServerException.class);
        if (answer != null) {
            return classifyAnswer(answer);
        }
        int status = statusInText(error);
        if (status > 0) {
            return classifyStatus(status);
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

    /** The number the server gave, or 0. */
    public static int codeOf(Throwable error) {
        ServerException answer = find(error, ServerException.class);
        return answer == null ? 0 : codeOf(answer);
    }

    /** What a person can do about a fatal error. */
    public static String remedy(Throwable error) {
        if (isUntrusted(error)) {
            return "renew the certificate of the server, or set clickhouse.ca-file to the authority"
                    + " that signed it";
        }
        String remedy = ServerCodes.remedy(codeOf(error));
        return remedy != null
                ? remedy
                : "look the message up in the server's log; the job goes on from its last"
                        + " checkpoint when the cause is gone";
    }

    private static boolean isUntrusted(Throwable error) {
        return find(error, CertificateException.class) != null
                || find(error, SSLPeerUnverifiedException.class) != null;
    }

    private static ErrorVerdict classifyAnswer(ServerException answer) {
        int code = codeOf(answer);
        if (code > 0) {
            return ServerCodes.verdict(code);
        }
        return classifyStatus(answer.getTransportProtocolCode());
    }

    /** No ClickHouse answered, but something in front of it: a load balancer, a proxy. */
    private static ErrorVerdict classifyStatus(int status) {
        boolean passing = status >= 500 || PASSING.contains(status);
        return passing ? ErrorVerdict.RETRYABLE : ErrorVerdict.FATAL;
    }

    /** What the client leaves of an answer whose status it knows nothing to do with, or 0. */
    private static int statusInText(Throwable error) {
        ClientException unexpected = find(error, ClientException.class);
        if (unexpected == null) {
            return 0;
        }
        Matcher status = STATUS_IN_TEXT.matcher(String.valueOf(unexpected.getMessage()));
        return status.find() ? Integer.parseInt(status.group(1)) : 0;
    }

    /** From the text too: a proxy may let only headers through that it knows. */
    private static int codeOf(ServerException answer) {
        if (answer.getCode() > 0) {
            return answer.getCode();
        }
        Matcher code = CODE_IN_TEXT.matcher(String.valueOf(answer.getMessage()));
        return code.find() ? Integer.parseInt(code.group(1)) : 0;
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
