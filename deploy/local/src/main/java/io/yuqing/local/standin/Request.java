/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * @param parameters of the query, decoded
 * @param headers with names in lower case
 * @param json null if the body is none
 */
record Request(
        String path,
        Map<String, String> parameters,
        Map<String, String> headers,
        byte[] body,
        JsonNode json) {

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
