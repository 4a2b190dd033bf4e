/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Cases as rows of ClickHouse: pure rows, and the queue on which they go there. Holds up and fails
 * nothing; decides nothing about cases.
 */
package io.yuqing.jobs.delivery.cases.table;
