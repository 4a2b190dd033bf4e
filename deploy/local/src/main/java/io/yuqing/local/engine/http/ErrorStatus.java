/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

/** The HTTP status a ClickHouse server gives an error code ({@code exceptionCodeToHTTPStatus}). */
final class ErrorStatus {
    private ErrorStatus() {}

    static int of(int code) {
        return switch (code) {
            // REQUIRED_PASSWORD
            case 194 -> 401;
            // UNKNOWN_USER, WRONG_PASSWORD, AUTHENTICATION_FAILED, ACCESS_DENIED
            case 192, 193, 516, 497 -> 403;
            // BAD_ARGUMENTS, CANNOT_PARSE_*, syntax, types, READONLY
            case 6, 26, 27, 38, 41, 42, 43, 53, 62, 72, 70, 117, 130, 164, 456, 457 -> 400;
            // UNKNOWN_TABLE, _FUNCTION, _IDENTIFIER, _TYPE, _STORAGE, _DATABASE, _SETTING, _FORMAT
            case 60, 46, 47, 50, 56, 81, 115, 73, 63, 16, 372 -> 404;
            // TIMEOUT_EXCEEDED
            case 159 -> 408;
            // NOT_IMPLEMENTED
            case 48 -> 501;
            // TOO_MANY_SIMULTANEOUS_QUERIES, SOCKET_TIMEOUT, CANNOT_SCHEDULE_TASK
            case 202, 209, 439 -> 503;
            default -> 500;
        };
    }
}
