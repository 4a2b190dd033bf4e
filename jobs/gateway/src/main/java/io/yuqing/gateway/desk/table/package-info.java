/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * ClickHouse, asked over HTTP for rows of views. Nothing is written here, and nothing is known of
 * what the rows mean.
 */
package io.yuqing.gateway.desk.table;
