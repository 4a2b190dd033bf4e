/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Finds stored items on which an expression fires: ClickHouse passes over those on which it cannot,
 * the matcher of topics decides on the rest, the newest first, and each search is bounded. Nothing
 * is known here of pages and files.
 */
package io.yuqing.gateway.desk.search.find;
