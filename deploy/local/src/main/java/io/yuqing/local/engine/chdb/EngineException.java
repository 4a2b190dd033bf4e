/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer of the engine, or of the server around it, that ClickHouse gives as an error code. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\. DB::Exception");

    /** What ClickHouse calls an error it has no code for. */
    private static final int UNKNOWN_EXCEPTION = 1002;

    private final int code;

    private EngineException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** An error text of the engine, which starts with its code. */
    static EngineException fromEngine(String text) {
        Matcher matcher = CODE.matcher(text);
        if (matcher.lookingAt()) {
            return new EngineException(Integer.parseInt(matcher.group(1)), text);
        }
        return of(UNKNOWN_EXCEPTION, "UNKNOWN_EXCEPTION", text);
    }

    /** An error of this server, in the form of the engine's. */
    public static EngineException of(int code, String name, String sentence) {
        return new EngineException(
                code, "Code: " + code + ". DB::Exception: " + sentence + " (" + name + ")");
    }

    public int code() {
        return code;
    }
}
