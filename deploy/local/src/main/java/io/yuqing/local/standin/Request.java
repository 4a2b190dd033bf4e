/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A request as the rules of a receiver see it. */
final class Request {

    private final String path;
    private final Map<String, String> parameters;
    private final Map<String, String> headers;
    private final byte[] body;
    private final JsonNode json;

    /**
     * @param parameters of the query, decoded
     * @param headers with names in lower case
     * @param json null if the body is none
     */
    Request(
            String path,
            Map<String, String> parameters,
            Map<String, String> headers,
            byte[] body,
            JsonNode json) {
        this.path = path;
        this.parameters = parameters;
        this.headers = headers;
        this.body = body;
        this.json = json;
    }

    String path() {
        return path;
    }

    /** Empty if it is missing. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Empty if it is missing. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    byte[] body() {
        return body;
    }

    /** Null if the body is no JSON. */
    JsonNode json() {
        return json;
    }
}
