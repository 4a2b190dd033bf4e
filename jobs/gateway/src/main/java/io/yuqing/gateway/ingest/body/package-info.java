/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** Bodies of requests and how they are cut into lines. Knows nothing of what a line says. */
package io.yuqing.gateway.ingest.body;
