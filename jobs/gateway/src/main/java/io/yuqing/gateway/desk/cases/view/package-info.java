/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Cases as people read them: the columns of the list, and all that is known of one. Made of records
 * and events alone; asks nobody and changes nothing.
 */
package io.yuqing.gateway.desk.cases.view;
